import { lookAtEveryScreen } from "../support/every-screen";

// A file for each browser, so that they are looked at side by side.
lookAtEveryScreen("firefox");

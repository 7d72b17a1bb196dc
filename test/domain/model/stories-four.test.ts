import { describe, it } from "vitest";
import { runs } from "./stories";
import { tellMany } from "./tell-many";

// In four files, so that they are played side by side.
describe("random stories, part four", () => {
  it("end after every step as the reference says, and the journal tells them whole", { timeout: runs(600_000) }, () =>
    tellMany(20260115),
  );
});

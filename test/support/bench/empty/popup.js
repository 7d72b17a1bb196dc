document.getElementById("root").textContent = "Hello";

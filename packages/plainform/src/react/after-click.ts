/** Whether the mouse button is down. A tap is one, too: browsers report it as a click of the mouse. */
let isDown = false;

const down = (event: MouseEvent) => {
  isDown = event.button === 0;
};
const up = () => {
  isDown = false;
};

/** Keeps an eye on the mouse, from now on. */
export function watchPresses(): void {
  addEventListener("mousedown", down, true);
  addEventListener("mouseup", up, true);
}

/**
 * Does something now; or, while the mouse button is down, after the click. What appears in between would move what is
 * being clicked, so that the click would miss it: it goes where the button is let go.
 */
export function afterClick(act: () => void): void {
  if (!isDown) act();
  // Browsers send the click right after “mouseup”, in the same task.
  else addEventListener("mouseup", () => setTimeout(act), { capture: true, once: true });
}

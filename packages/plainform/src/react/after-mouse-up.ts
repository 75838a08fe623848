/** Whether the main mouse button is down. Browsers report a tap with the same mouse events. */
let isDown = false;

const down = (event: MouseEvent) => {
  isDown = event.button === 0;
};
const up = () => {
  isDown = false;
};

/** Starts to track the mouse button. */
export function watchMouseButton(): void {
  addEventListener("mousedown", down, true);
  addEventListener("mouseup", up, true);
}

/**
 * Calls `act` now, or after the click if the mouse button is down. An error that appears between mousedown and mouseup
 * moves the button that is being clicked, and the browser then sends the click to whatever lies under the pointer.
 */
export function afterMouseUp(act: () => void): void {
  if (!isDown) act();
  // Browsers send the click right after `mouseup`, in the same task.
  else addEventListener("mouseup", () => setTimeout(act), { capture: true, once: true });
}

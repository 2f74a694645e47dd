// A camera: opened, changed, its lamp, and its pictures one after the other.

const WANTED = { width: { ideal: 1920 }, height: { ideal: 1080 } };

const HAVE_CURRENT_DATA = 2; // of HTMLMediaElement.readyState

export class Camera {
  #stream = null;
  #device = null; // the id of the camera that was chosen

  /** Opens the camera that looks away from the visitor, and shows it in `video`. Rejects as getUserMedia does. */
  async open(video) {
    this.close();
    const which = this.#device ? { deviceId: { exact: this.#device } } : { facingMode: { ideal: "environment" } };
    this.#stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { ...WANTED, ...which } });
    this.#device = this.#track.getSettings().deviceId;
    video.srcObject = this.#stream;
    await video.play();
  }

  /** Opens the next camera. */
  async openNext(video) {
    const devices = await this.#devices(), at = devices.findIndex(({ deviceId }) => deviceId === this.#device);
    this.#device = devices[(at + 1) % devices.length].deviceId;
    await this.open(video);
  }

  /** How many cameras there are. */
  count = async () => (await this.#devices()).length;

  get hasLight() {
    return this.#track.getCapabilities?.().torch === true;
  }

  /** Turns the lamp on or off. */
  light(on) {
    return this.#track.applyConstraints({ advanced: [{ torch: on }] });
  }

  close() {
    this.#stream?.getTracks().forEach((track) => track.stop());
    this.#stream = null;
  }

  get #track() {
    return this.#stream.getVideoTracks()[0];
  }

  async #devices() {
    return (await navigator.mediaDevices.enumerateDevices()).filter(({ kind }) => kind === "videoinput");
  }
}

/** The pictures of a playing video, one at a time, until `isOver` says so. */
export async function* pictures(video, isOver) {
  while (!isOver()) {
    await nextFrame(video);
    if (isOver() || video.readyState < HAVE_CURRENT_DATA) continue;
    const bitmap = await createImageBitmap(video);
    yield bitmap;
    bitmap.close();
  }
}

const nextFrame = (video) => new Promise((resolve) => (video.requestVideoFrameCallback ? video.requestVideoFrameCallback(resolve) : requestAnimationFrame(resolve)));

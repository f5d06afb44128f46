import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type PageAction, useOfferActions } from '../../shared/actions/page-actions.ts';
import type { FilmView } from '../../shared/film/use-film.ts';
import { useKeys } from '../../shared/keyboard/use-keys.ts';
import { useStoredChoice } from '../../shared/preference/use-stored-choice.ts';
import { type Played, playOn } from './play-on.ts';

export const speeds = ['1', '0.5', '2', '4', '8', '16'] as const;

export type Speed = (typeof speeds)[number];

export type LoopRange = { readonly from: number; readonly to: number };

export type Playback = {
  readonly isPlaying: boolean;
  readonly toggle: () => void;
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
  readonly isRealTiming: boolean;
  readonly setRealTiming: (isRealTiming: boolean) => void;
  readonly isLooping: boolean;
  readonly setLooping: (isLooping: boolean) => void;
  /** The versions that are looped; null is all of them. */
  readonly range: LoopRange | null;
  readonly setRange: (range: LoopRange | null) => void;
};

type PlaybackOptions = {
  readonly version: number;
  readonly head: number;
  readonly film: FilmView;
  readonly onScrub: (version: number) => void;
};

/** After a longer rest, of the browser or the machine, it goes on where it was. */
const longestFrameMs = 250;

/** Plays the stream: the cursor moves by itself, at a speed, and waits for what is on its way. */
export function usePlayback({ version, head, film, onScrub }: PlaybackOptions): Playback {
  const [isPlaying, setIsPlaying] = useState(false);
  const [speed, setSpeed] = useStoredChoice('hindsight.playback.speed', speeds);
  const [timing, setTiming] = useStoredChoice('hindsight.playback.timing', ['even', 'real']);
  const [isLooping, setLooping] = useState(false);
  const [range, setRange] = useState<LoopRange | null>(null);
  const loop = isLooping ? range : null;
  const now = useRef({ isPlaying, version, head, film, onScrub, speed, timing, isLooping, loop });
  now.current = { isPlaying, version, head, film, onScrub, speed, timing, isLooping, loop };

  const toggle = useCallback(() => {
    const { isPlaying, version, head, isLooping, onScrub } = now.current;
    // At the end there is nothing more to play: it begins again.
    if (!isPlaying && !isLooping && version >= head) onScrub(0);
    setIsPlaying(!isPlaying);
  }, []);
  const chooseRange = useCallback((chosen: LoopRange | null) => {
    setRange(chosen);
    setLooping(chosen !== null);
  }, []);
  useEffect(() => {
    if (!isPlaying) return;
    let frame = 0;
    let before: number | undefined;
    let from = now.current.version;
    let played: Omit<Played, 'hasEnded'> = { version: from, waitedMs: 0 };
    const tick = (time: number) => {
      frame = requestAnimationFrame(tick);
      const { version, film, onScrub } = now.current;
      if (film.failure !== undefined) return setIsPlaying(false);
      // What was asked for is not on screen yet; or somebody went back to where it was before.
      const isPending = version === from && version !== played.version;
      if (isPending && time - (before ?? time) < longestFrameMs) return;
      // Somebody else moved the cursor: it is played from there.
      if (version !== played.version) played = { version, waitedMs: 0 };
      const passed = Math.min(time - (before ?? time), longestFrameMs);
      before = time;
      from = version;
      if (film.isCatchingUp) return;
      const next = playOn(played, passed, optionsOf(now.current));
      played = next;
      if (next.version !== version) onScrub(next.version);
      if (next.hasEnded) setIsPlaying(false);
    };
    frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  }, [isPlaying]);
  usePlaybackKeys(toggle, chooseRange, () => ({ ...now.current, range }));
  const setRealTiming = useCallback(
    (isReal: boolean) => setTiming(isReal ? 'real' : 'even'),
    [setTiming],
  );
  const isRealTiming = timing === 'real';
  // The same while nothing of it changed: a tick of the cursor is no news for the buttons.
  return useMemo(
    () => ({
      ...{ isPlaying, toggle, speed, setSpeed, isRealTiming, setRealTiming },
      ...{ isLooping, setLooping, range: loop, setRange: chooseRange },
    }),
    [isPlaying, toggle, speed, setSpeed, isRealTiming, setRealTiming, isLooping, loop, chooseRange],
  );
}

type Now = {
  readonly head: number;
  readonly film: FilmView;
  readonly speed: Speed;
  readonly timing: 'even' | 'real';
  readonly isLooping: boolean;
  readonly loop: LoopRange | null;
};

function optionsOf({ head, film, speed, timing, isLooping, loop }: Now) {
  const timeOf = (version: number) => {
    const frame = film.frameOf(version);
    return frame === undefined ? undefined : Date.parse(frame.recordedAt);
  };
  return {
    rhythm: { speed: Number(speed), isRealTiming: timing === 'real', timeOf },
    first: loop?.from ?? 0,
    last: Math.min(head, loop?.to ?? head),
    isLooping,
    isThere: (version: number) => version === 0 || film.frameOf(version) !== undefined,
  };
}

type At = { readonly version: number; readonly head: number; readonly range: LoopRange | null };

function usePlaybackKeys(
  toggle: () => void,
  setRange: (range: LoopRange) => void,
  now: () => At,
): void {
  const latest = useRef(now);
  latest.current = now;
  const actions = useMemo<readonly PageAction[]>(
    () => [
      { name: 'Play or pause', keys: 'Space', run: toggle },
      {
        name: 'Loop from this version',
        keys: 'i',
        run: () => {
          const { version, head, range } = latest.current();
          setRange({ from: version, to: Math.max(version, range?.to ?? head) });
        },
      },
      {
        name: 'Loop up to this version',
        keys: 'o',
        run: () => {
          const { version, range } = latest.current();
          setRange({ from: Math.min(version, range?.from ?? 0), to: version });
        },
      },
    ],
    [toggle, setRange],
  );
  useOfferActions(actions);
  useKeys(
    useMemo(() => Object.fromEntries(actions.map(({ keys = '', run }) => [keys, run])), [actions]),
  );
}

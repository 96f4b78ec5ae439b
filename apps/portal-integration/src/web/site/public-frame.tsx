import type { ServiceView } from "../../server/routes/service.ts";
import { useAnswer } from "../api/use-answer.ts";
import { Frame, type FrameProps } from "./frame.tsx";
import { publicWordsIn } from "./public-words.ts";

/** The frame of a page that shows what the service knows of authorities; a demonstration says so above everything. */
export function PublicFrame({ children, ...frame }: FrameProps) {
  const { answer } = useAnswer<ServiceView>("service", frame.lang);
  return (
    <Frame {...frame}>
      {answer?.isDemonstration && <p class="notice demo">{publicWordsIn(frame.lang).demonstration}</p>}
      {children}
    </Frame>
  );
}

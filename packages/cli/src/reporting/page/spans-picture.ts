import { addDays, type Day } from "@str-service/domain"
import type { Period } from "@str-service/projections"
import type { CustomSeriesOption } from "echarts/charts"
import { drawn } from "../../pictures/chart.ts"
import { colourOf } from "../../pictures/colours.ts"
import type { EpisodeSpans, ShownSpan } from "../episode-spans-view.ts"

const width = 880
const rowHeight = 14
const margins = { left: 76, right: 16, top: 24, bottom: 8 }

/** How tall what is drawn over a bar is, as a share of it: what lies under it still shows. */
const heights: Readonly<Record<ShownSpan["kind"], number>> = {
  free: 1,
  chargeable: 1,
  exempt: 1,
  paused: 1,
  breached: 0.45,
}

/** A row for each episode, and a bar for each of its spans, to scale. */
export const spansPicture = (
  episodes: ReadonlyArray<EpisodeSpans>,
  { from, to }: Period,
): string => {
  const spans = episodes.flatMap((episode, row) => episode.spans.map((span) => ({ row, ...span })))
  return drawn(
    {
      grid: margins,
      xAxis: {
        type: "time",
        position: "top",
        min: start(from),
        max: start(addDays(to, 1)),
        splitLine: { show: true },
      },
      yAxis: {
        type: "category",
        inverse: true,
        data: episodes.map(({ episodeId }) => episodeId),
        axisTick: { show: false },
        axisLabel: { fontSize: 10, interval: 0, width: margins.left - 12, overflow: "truncate" },
      },
      series: {
        type: "custom",
        renderItem: bar(spans.map(({ kind }) => kind)),
        encode: { x: [1, 2], y: 0 },
        data: spans.map((span) => [span.row, start(span.from), start(addDays(span.to, 1))]),
      },
    },
    width,
    episodes.length * rowHeight + margins.top + margins.bottom,
  )
}

const start = (day: Day): number => Date.parse(day)

type RenderItem = NonNullable<CustomSeriesOption["renderItem"]>

const bar =
  (kinds: ReadonlyArray<ShownSpan["kind"]>): RenderItem =>
  ({ dataIndex }, api) => {
    const kind = kinds[dataIndex] ?? "free"
    const [left = 0, middle = 0] = api.coord([api.value(1), api.value(0)])
    const [right = 0] = api.coord([api.value(2), api.value(0)])
    const full = rowHeight - 4
    const height = full * heights[kind]
    return {
      type: "rect",
      shape: { x: left, y: middle + full / 2 - height, width: right - left, height },
      style: { fill: colourOf(kind) },
    }
  }

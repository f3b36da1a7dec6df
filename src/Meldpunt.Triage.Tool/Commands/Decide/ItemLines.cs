using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Decide;

/// <summary>Says of items their numbers, route and reasons, of those with the same in one line: <c>2-4 refer: cloud, no-link</c>.</summary>
internal static class ItemLines
{
    private const int Most = 8;

    public static IEnumerable<string> Write(ValueList<ItemDecision> items, int width)
    {
        (string Route, int[] Numbers, string[] Words)[] lines =
        [
            .. from item in items.Index()
               group item.Index by (item.Item.Route, item.Item.Reasons) into same
               select (same.Key.Route, same.ToArray(), Words([.. same], same.Key.Route, same.Key.Reasons)),
        ];
        return lines.Take(Most).Select(line => WordWrap.Fit(line.Words, width))
            .Concat(lines.Skip(Most).GroupBy(line => line.Route).Select(rest => WordWrap.Fit(["and", $"{rest.Sum(line => line.Numbers.Length)}", "more", rest.Key], width)));
    }

    private static string[] Words(int[] numbers, string route, ValueList<string> reasons) =>
        [.. ItemNumbers.Write(numbers), .. reasons.IsEmpty ? (string[])[route] : [$"{route}:", .. WordWrap.Listed(reasons)]];
}

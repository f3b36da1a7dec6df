using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Decide;

/// <summary>Says of each item its number, route and reasons: <c>2 refer: cloud, no-link</c>.</summary>
internal static class ItemLines
{
    private const int Most = 8;

    public static IEnumerable<string> Write(ValueList<ItemDecision> items, int width)
    {
        IEnumerable<string> lines = items.Take(Most).Select((item, i) => WordWrap.Fit(Words(item, i + 1), width));
        return items.Count <= Most ? lines : lines.Concat(Rest(items.Skip(Most), width));
    }

    private static string[] Words(ItemDecision item, int number) =>
        item.Reasons.IsEmpty ? [$"{number}", item.Route] : [$"{number}", $"{item.Route}:", .. WordWrap.Listed(item.Reasons)];

    private static IEnumerable<string> Rest(IEnumerable<ItemDecision> items, int width) =>
        items.CountBy(item => item.Route).Select(route => WordWrap.Fit(["and", $"{route.Value}", "more", route.Key], width));
}

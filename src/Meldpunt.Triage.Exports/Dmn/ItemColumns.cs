using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Dmn;

/// <summary>What the rules for a report ask of its items, as columns that are true or false.</summary>
internal static class ItemColumns
{
    public static IEnumerable<(TableColumn Column, Level Level)> Create(TriagePolicy policy, ReportVariables levels)
    {
        yield return (Column($"count({DmnNames.Items}) > 0", "some item"), ReportVariables.HasItems);
        foreach (string route in policy.Routes) yield return (Column(Feel.SomeItem(Feel.HasRoute([route])), $"some item: {route}"), levels.LevelOf(route));
        IEnumerable<SomeItem> doubts = ReportVariables.Conditions(policy).Select(condition => condition.SomeItem).OfType<SomeItem>().Where(some => some.InDoubt);
        foreach (SomeItem some in doubts.DistinctBy(levels.LevelOf)) yield return (OfDoubt(some, policy.Vocabulary.Doubt), levels.LevelOf(some));
    }

    private static TableColumn OfDoubt(SomeItem some, string doubt) => some.Routes.IsEmpty
        ? Column(Feel.SomeItem($"item.{DmnNames.InDoubt}"), $"some item: {doubt}")
        : Column(Feel.SomeItem($"item.{DmnNames.InDoubt} and ({Feel.HasRoute(some.Routes)})"), $"some item: {string.Join(" or ", some.Routes)}, {doubt}");

    private static TableColumn Column(string expression, string label) => TableColumn.Create(DmnNames.Items, expression, label, Feel.Boolean, ["false", "true"]);
}

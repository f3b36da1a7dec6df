using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Dmn;

/// <summary>What the rules for a report ask of its items, as columns that are true or false, and what must be told of an item for them.</summary>
internal static class ItemColumns
{
    public static IEnumerable<(TableColumn Column, Level Level)> Create(TriagePolicy policy, ReportVariables levels)
    {
        yield return (Column($"count({DmnNames.Items}) > 0", "some item"), ReportVariables.HasItems);
        foreach (string route in policy.Routes) yield return (Column(Feel.SomeItem(Feel.Is($"item.{DmnNames.Route}", [route])), $"some item: {route}"), levels.LevelOf(route));
        foreach (ItemQuestion question in levels.Questions) yield return (Of(question, policy.Vocabulary), levels.LevelOf(question));
    }

    /// <summary>What is told of an item, each with its type: its route and doubt, and what else some rule asks of one.</summary>
    public static IEnumerable<(string Name, string Type)> Parts(TriagePolicy policy)
    {
        ItemCondition[] asked = [.. policy.ReportConditions.SelectMany(condition => condition.OfItems()).Select(part => part.Item)];
        yield return (DmnNames.Route, DmnNames.TypeOf(DmnNames.Route));
        yield return (DmnNames.InDoubt, Feel.Boolean);
        if (asked.Any(item => !item.Reasons.IsEmpty)) yield return (DmnNames.Reasons, DmnNames.TypeOf(DmnNames.Reasons));
        foreach (Fact fact in policy.Vocabulary.ItemFacts.Where(fact => asked.Any(item => item.Facts.Parts.Any(part => part.Fact == fact.Id))))
        {
            yield return (DmnNames.NameOf(fact), DmnNames.TypeOf(DmnNames.NameOf(fact)));
        }
    }

    private static TableColumn Of(ItemQuestion question, Vocabulary vocabulary)
    {
        string condition = Feel.All([.. Conditions(question.Asked, vocabulary)]);
        string label = string.Join(", ", Labels(question.Asked, vocabulary.Doubt));
        return question.IsNegated
            ? Column(Feel.SomeItem($"{Feel.Not}({condition})"), $"some item, not: {label}")
            : Column(Feel.SomeItem(condition), $"some item: {label}");
    }

    // What nothing is asked of has a column of its own, so there is one at least.
    private static IEnumerable<string> Conditions(ItemCondition asked, Vocabulary vocabulary)
    {
        if (asked.InDoubt) yield return $"item.{DmnNames.InDoubt}";
        if (!asked.Routes.IsEmpty) yield return Feel.Is($"item.{DmnNames.Route}", asked.Routes);
        if (!asked.Reasons.IsEmpty) yield return Feel.Has($"item.{DmnNames.Reasons}", asked.Reasons);
        foreach (FactCondition part in asked.Facts.Parts)
        {
            yield return Feel.Is($"item.{DmnNames.NameOf(vocabulary.ItemFacts[vocabulary.ItemFacts.IndexOf(part.Fact)])}", part.Answers);
        }
    }

    private static IEnumerable<string> Labels(ItemCondition asked, string doubt)
    {
        if (!asked.Routes.IsEmpty) yield return string.Join(" or ", asked.Routes);
        if (asked.InDoubt) yield return doubt;
        if (!asked.Reasons.IsEmpty) yield return $"because of {string.Join(" or ", asked.Reasons)}";
        foreach (FactCondition part in asked.Facts.Parts) yield return $"{part.Fact} {string.Join(" or ", part.Answers)}";
    }

    private static TableColumn Column(string expression, string label) => TableColumn.Create(DmnNames.Items, expression, label, Feel.Boolean, ["false", "true"]);
}

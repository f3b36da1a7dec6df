using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Testing.Tests.Coverage;

/// <summary>What is asked of an item when one part of a condition on it is looked at, and all the rest with it.</summary>
internal static class NaiveQuestions
{
    /// <summary>A condition without one of its parts, and one with other answers in its place; both null for a part that it does not have.</summary>
    public static IEnumerable<(string Part, ItemCondition Without, ItemCondition? Answered)> Parts(ItemCondition item, FactList facts)
    {
        if (item.Routes.Count > 0) yield return ("route", item with { Routes = [] }, null);
        if (item.Reasons.Count > 0) yield return ("reason", item with { Reasons = [] }, null);
        if (item.InDoubt) yield return ("inDoubt", item with { InDoubt = false }, null);
        foreach (FactCondition part in item.Facts.Parts)
        {
            FactCondition[] rest = [.. item.Facts.Parts.Where(other => other != part)];
            string[] others = [.. facts.Single(fact => fact.Id == part.Fact).Answers.Except(part.Answers)];
            yield return ($"facts.{part.Fact}", item with { Facts = new([.. rest]) }, item with { Facts = new([.. rest, new(part.Fact, [.. others])]) });
        }
    }

    /// <summary>A policy whose reports are told apart by all of it: further labels ask it of some item and of every item.</summary>
    public static TriagePolicy AskingForEach(TriagePolicy policy)
    {
        ItemCondition[] asked = [.. BruteForceKind.Asked(policy).SelectMany(item => Parts(item, policy.Vocabulary.ItemFacts)).SelectMany(part => new[] { part.Without, part.Answered }).OfType<ItemCondition>().Distinct()];
        return policy with { Labels = [.. policy.Labels, .. asked.Select((item, i) => new LabelRule($"asked-{i}", [ReportCondition.Always with { SomeItem = item }, ReportCondition.Always with { EveryItem = item }]))] };
    }
}

using Meldpunt.Triage.Exports.CSharp;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports;

/// <summary>
/// The rules for an item as classes in NRules' own language, one for each rule with its citation, for the package <c>Meldpunt.Triage.NRules</c>. What is about reports is
/// left out: referrals and notices look at several items. The same policy gives the same text.
/// </summary>
public static class NRulesExport
{
    /// <summary>Writes the classes of a policy.</summary>
    /// <param name="policy">The policy. It need not be sound.</param>
    /// <param name="options">Names of the code; null for those of <see cref="NRulesOptions"/>.</param>
    /// <returns>A file of C#, its lines ended by <c>\n</c>; to be written as UTF-8.</returns>
    /// <exception cref="PolicyException">A word is wrong, or classes cannot say what a rule says; the message names every such rule.</exception>
    public static string Write(TriagePolicy policy, NRulesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        PolicyValidator.ThrowIfAny(policy);
        ValueList<Fault> faults = NRulesFaults.Find(policy).ToValueList();
        if (!faults.IsEmpty) throw new PolicyException($"The rules of {policy} cannot be written as classes of NRules:", faults);
        return new RuleClasses(policy, options ?? new()).Write();
    }
}

/// <summary>Names of the code that <see cref="NRulesExport"/> writes.</summary>
public sealed record NRulesOptions
{
    /// <summary>The namespace of the classes.</summary>
    public string Namespace { get; init; } = "Rules";

    /// <summary>The class of the facts.</summary>
    public string FactType { get; init; } = "Item";

    /// <summary>The namespace of a class of facts that is at hand, with enums named as the facts; null where the class and the enums are to be written too.</summary>
    public string? FactNamespace { get; init; }
}

/// <summary>What classes of NRules cannot say.</summary>
internal static class NRulesFaults
{
    public static IEnumerable<Fault> Find(TriagePolicy policy)
    {
        for (int g = 0; g < policy.Groups.Count; g++)
        {
            for (int r = 0; r < policy.Groups[g].Rules.Count; r++)
            {
                Rule rule = policy.Groups[g].Rules[r];
                string path = $"$.groups[{g}].rules[{r}]";
                bool isOpen = rule.When.Parts.All(part => part.Answers.Count == policy.Vocabulary.ItemFacts[policy.Vocabulary.ItemFacts.IndexOf(part.Fact)].Answers.Count);
                if (isOpen && rule.GivesReason) yield return new() { Path = path, Message = $"'{rule.Id}' always applies and gives a reason; a class without conditions gives none" };
                if (!isOpen && !rule.GivesReason) yield return new() { Path = path, Message = $"'{rule.Id}' has conditions and gives no reason; a class with conditions gives one" };
            }
        }

        foreach (IGrouping<string, Rule> same in policy.Rules.GroupBy(rule => CSharpNames.Pascal(rule.Id)).Where(group => group.Count() > 1))
        {
            yield return new() { Path = "$.groups", Message = $"{Messages.AllOf([.. same.Select(rule => rule.Id)])} would be one class '{same.Key}Rule'" };
        }
    }
}

using System.Globalization;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Exports.Compression;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports;

/// <summary>Shortens a policy's rules for an item without changing a route, so that people can review what it comes to.</summary>
public static class PolicyCompression
{
    /// <summary>The policy with the shortest list of rules that was found; that every route is the same is proved.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="nodeBudget">How many nodes a decision diagram may take before the policy is refused as too large; 1 or more.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="PolicyException">A word is wrong, the policy has gaps or conflicts, or it is too large.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static CompressedPolicy Compress(TriagePolicy policy, int nodeBudget = PolicyAnalysis.DefaultNodeBudget, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        PolicyAnalysis analysis = PolicyAnalysis.Create(policy, nodeBudget, cancellation);
        using IDisposable watch = analysis.Items.Compiled.Budget.StopWhen(cancellation);
        if (analysis.Decisive() is { IsEmpty: false } findings) throw PolicyAnalysis.Undecided(policy, findings);
        Draft draft = new(analysis.Items);
        draft.Shorten();

        // A reduced diagram is canonical: the same routes have the same root.
        if (draft.Routes != analysis.Items.From(0)) throw new InvalidOperationException("Shortening a policy must not change a route.");
        return new() { Policy = Made(analysis.Items, draft), RulesBefore = policy.Rules.Count(), RulesAfter = draft.Rows.Count };
    }

    private static TriagePolicy Made(ItemSpace items, Draft draft)
    {
        int number = 0;
        return items.Policy with
        {
            Groups = items.Policy.Groups
                .Select((group, place) => group with { Rules = draft.Rows.Where(row => row.Group == place).Select(row => Rule(items, draft, row, ++number)).ToValueList() })
                .Where(group => !group.Rules.IsEmpty).ToValueList(),
            // A rule for a report can ask for a reason, and there are none.
            EmptyReport = [],
            Referrals = [],
            Notices = [],
            Labels = [],
            Guarantees = [],
            Accepted = [],
            Codes = [],
            Texts = PolicyTexts.None,
        };
    }

    private static Rule Rule(ItemSpace items, Draft draft, Row row, int number)
    {
        FactList facts = items.Policy.Vocabulary.ItemFacts;
        FactCondition[] parts =
        [
            .. facts.Indexes.Select(fact => (Fact: facts[fact], Allowed: row.Allowed[items.LevelOf(fact).Number]))
                .Where(part => part.Allowed != ConditionBits.AllOf(part.Fact.Answers.Count))
                .Select(part => new FactCondition(part.Fact.Id, part.Fact.Answers.Where((_, answer) => (part.Allowed >> answer & 1) != 0).ToValueList())),
        ];
        return new(string.Create(CultureInfo.InvariantCulture, $"row-{number}"), new(parts.ToValueList()), row.Route) { Source = Source(items, row, draft.Above(row)), GivesReason = false };
    }

    // All that decide somewhere in it; a ruling only when all of them are.
    private static Citation Source(ItemSpace items, Row row, MddSet above)
    {
        Rule[] deciding = [.. items.Rules.Where(rule => Shares(items, row, above, rule)).Select(rule => items[rule])];
        HashSet<string> sections = [.. deciding.SelectMany(rule => rule.Source.Sections)];
        return new([.. items.Policy.Sections.Select(section => section.Id).Where(sections.Contains)], deciding.All(rule => rule.Source.Ruling));
    }

    // True when there is an item for which both decide.
    private static bool Shares(ItemSpace items, Row row, MddSet above, RuleIndex rule)
    {
        ulong[] both = items.AllowedBy(rule);
        for (int level = 0; level < both.Length; level++)
        {
            both[level] &= row.Allowed[level];
            if (both[level] == 0) return false;
        }

        return !items.Sets.AreTogetherAround(both, above, items.Above(items.GroupOf(rule)), items.Sets.None);
    }
}

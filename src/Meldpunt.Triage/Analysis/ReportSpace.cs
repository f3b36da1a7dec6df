using System.Collections.Immutable;
using System.Numerics;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// All reports at once: every attainable summary of the items that the rules can tell apart, with every combination
/// of the report's answers that a condition speaks of, unanswered included.
/// </summary>
internal sealed class ReportSpace
{
    private readonly CompiledPolicy _compiled;
    private readonly ImmutableArray<int> _spoken;
    private readonly ImmutableArray<ReportSummary> _summaries;

    public ReportSpace(CompiledPolicy compiled, ItemPatterns patterns)
    {
        _compiled = compiled;
        TriagePolicy policy = compiled.Policy;
        HashSet<string> spoken =
        [
            .. policy.EmptyReport.SelectMany(rule => rule.When)
                .Concat(policy.Referrals.SelectMany(rule => rule.When.Concat(rule.Precedes?.When ?? [])))
                .Concat(policy.Notices.SelectMany(rule => rule.When))
                .Select(condition => condition.Facts)
                .Concat(policy.Guarantees.Where(g => g.Scope == GuaranteeScope.Report).SelectMany(g => g.If.Facts.Concat(g.Then.Facts)))
                .SelectMany(condition => condition.Parts).Select(part => part.Fact),
        ];
        FactList facts = policy.Vocabulary.ReportFacts;
        _spoken = [.. Enumerable.Range(0, facts.Count).Where(fact => spoken.Contains(facts[fact].Id))];
        _summaries = Attainable([.. SingleItems(compiled, patterns)]);
    }

    /// <summary>The smallest report that breaks a guarantee; none when it holds.</summary>
    public ValueList<Witness> Breaking(Guarantee guarantee)
    {
        ReportPattern then = new(guarantee.Then, _compiled.Policy);
        ReportPattern when = new(guarantee.If, _compiled.Policy);
        Witness? smallest = null;
        foreach (ReportSummary summary in _summaries)
        {
            foreach (byte[] values in Combinations())
            {
                ReportOutcome outcome = _compiled.Reports.Decide(summary.Bits, values);
                bool breaks = guarantee.Kind switch
                {
                    GuaranteeKind.Implies => when.Matches(outcome, values) && !then.Matches(outcome, values),
                    GuaranteeKind.Always => !then.Matches(outcome, values),
                    _ => when.Matches(outcome, values),
                };
                if (breaks) smallest = Smaller(smallest, summary, values);
            }
        }

        return smallest is null ? [] : [smallest];
    }

    private Witness Smaller(Witness? smallest, ReportSummary summary, byte[] values)
    {
        Witness found = new(summary.Items, new(_compiled.Policy.Vocabulary.ReportFacts, [.. values]));
        return smallest is null || Size(found) < Size(smallest) ? found : smallest;
    }

    private static int Size(Witness witness) => witness.Items.Sum(item => item.Count + 1) + witness.Report.Count;

    private IEnumerable<byte[]> Combinations()
    {
        FactList facts = _compiled.Policy.Vocabulary.ReportFacts;
        byte[] values = new byte[facts.Count];
        while (true)
        {
            yield return values;
            int i = 0;
            while (i < _spoken.Length && ++values[_spoken[i]] > facts[_spoken[i]].Answers.Count) values[_spoken[i++]] = 0;
            if (i == _spoken.Length) yield break;
        }
    }

    private static IEnumerable<ReportSummary> SingleItems(CompiledPolicy compiled, ItemPatterns patterns)
    {
        int doubt = patterns.HasDoubt();
        foreach (bool inDoubt in new[] { false, true })
        {
            for (int route = 0; route < compiled.Policy.Routes.Count; route++)
            {
                string code = compiled.Policy.Routes[route];
                int root = patterns.And.Of(patterns.HasRoute(found => found == code), inDoubt ? doubt : patterns.Not(doubt));
                if (patterns.Search.Find(root, value => value == 1) is { } values)
                {
                    yield return new(ItemSummary.Of(route, inDoubt), [new Answers(compiled.Policy.Vocabulary.ItemFacts, values)]);
                }
            }
        }
    }

    // Adds items until the rules see nothing new; shorter lists come first.
    private ImmutableArray<ReportSummary> Attainable(ImmutableArray<ReportSummary> single)
    {
        List<ReportSummary> all = [new(0, [])];
        HashSet<(ulong Answers, int Route)> seen = [Seen(0)];
        for (int next = 0; next < all.Count; next++)
        {
            foreach (ReportSummary item in single)
            {
                ReportSummary larger = new(all[next].Bits | item.Bits, [.. all[next].Items, .. item.Items]);
                if (seen.Add(Seen(larger.Bits))) all.Add(larger);
            }
        }

        return [.. all];
    }

    private (ulong Answers, int Route) Seen(ulong summary)
    {
        ulong answers = 0;
        ImmutableArray<ulong> questions = _compiled.Reports.ItemQuestions;
        for (int i = 0; i < questions.Length; i++)
        {
            if ((summary & questions[i]) != 0) answers |= 1UL << i;
        }

        return (answers, BitOperations.TrailingZeroCount(summary) / 2);
    }
}

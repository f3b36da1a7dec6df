using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Analysis.Guarantees;
using Meldpunt.Triage.Analysis.Spaces;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Intake;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Testing.Coverage;

/// <summary>Everything that scenarios of a policy can cover, and which of it a report shows.</summary>
internal sealed class Obligations
{
    public Obligations(TriagePolicy policy)
    {
        PolicyAnalysis analysis = PolicyAnalysis.Of(policy);
        Items = analysis.Proofs.Items;
        Reports = analysis.Proofs.Reports;
        All =
        [
            .. new ItemObligations(Items).All(), .. new ReportObligations(Reports).All(), .. new GuaranteeObligations(Items, Reports).All(),
        ];
    }

    public PartialItems Items { get; }

    public ReportPatterns Reports { get; }

    public ReportSpace Space => Reports.Space;

    public IReadOnlyList<Obligation> All { get; }

    /// <summary>True when some report can show it.</summary>
    public bool IsPossible(Obligation obligation) => obligation.OfItem
        ? obligation.Set != DiagramSets.None
        : Space.Sets.And(obligation.Set, Space.Possible) != DiagramSets.None;

    /// <summary>The numbers of the obligations that a report shows.</summary>
    public HashSet<int> ShownBy(PreparedReport report)
    {
        int[] ofReport = Values(report);
        int[][] ofItems = [.. report.Items.Select(item => Values(item.Answers))];
        return [.. Enumerable.Range(0, All.Count).Where(number => All[number] switch
        {
            { OfItem: true } goal => ofItems.Any(values => Items.Sets.Contains(goal.Set, values)),
            var goal => Space.Sets.Contains(goal.Set, ofReport),
        })];
    }

    /// <summary>An item as a value for each level.</summary>
    public int[] Values(Answers item)
    {
        int[] values = new int[item.Facts.Count];
        for (int fact = 0; fact < values.Length; fact++) values[Items.LevelOf(fact)] = item.Values[fact];
        return values;
    }

    /// <summary>The levels of a report that items of some kinds set to "yes".</summary>
    public IEnumerable<int> SetBy(IEnumerable<Answers> items) =>
        items.SelectMany(item => Space.Levels.SetBy(new(Items.RouteOf(item), Items.Compiled.Items.Table.HasDoubt(item.Values), IsSettled: true, item))).Distinct();

    private int[] Values(PreparedReport report)
    {
        int[] values = new int[Space.Levels.Names.Length];
        foreach (int level in SetBy(report.Items.Select(item => item.Answers))) values[level] = 1;
        for (int fact = 0; fact < report.Answers.Facts.Count; fact++) values[Space.Levels.FirstFact + fact] = report.Answers.Values[fact];
        return values;
    }
}

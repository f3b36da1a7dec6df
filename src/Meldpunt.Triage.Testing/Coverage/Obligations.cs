using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>Everything that scenarios of a policy can cover, and which of it a report shows.</summary>
internal sealed class Obligations
{
    private readonly MddSet[] _asked;

    public Obligations(TriagePolicy policy, int nodeBudget)
    {
        PolicyAnalysis analysis = PolicyAnalysis.Create(policy, nodeBudget);
        Items = analysis.Proofs.Items;
        Reports = ReportPatterns.Compile(Items, new(ItemConditionPart.AskingForEach(policy)));
        _asked = [.. Space.Levels.Questions.Select(question => question.In(Items))];
        All =
        [
            .. new ItemObligations(Items).All(), .. new ReportObligations(Reports).All(), .. new GuaranteeObligations(Items, Reports).All(),
        ];
    }

    public PartialItemSpace Items { get; }

    public ReportPatterns Reports { get; }

    public ReportSpace Space => Reports.Space;

    public IReadOnlyList<Obligation> All { get; }

    /// <summary>True when some report can show it.</summary>
    public bool IsPossible(Obligation obligation) => obligation.OfItem
        ? !obligation.Set.IsEmpty
        : obligation.Set.Overlaps(Space.Possible);

    /// <summary>The numbers of the obligations that a report shows.</summary>
    public HashSet<int> ShownBy(PreparedReport report)
    {
        int[] ofReport = Values(report);
        int[][] ofItems = [.. report.Items.Select(item => Values(item.Answers))];
        return [.. Enumerable.Range(0, All.Count).Where(number => All[number] switch
        {
            { OfItem: true } goal => ofItems.Any(values => goal.Set.Contains(values)),
            var goal => goal.Set.Contains(ofReport),
        })];
    }

    /// <summary>An item as a value for each level.</summary>
    public int[] Values(Answers item)
    {
        int[] values = new int[item.Facts.Count];
        foreach (FactIndex fact in item.Facts.Indexes) values[Items.LevelOf(fact).Number] = item.Values[fact.Number];
        return values;
    }

    /// <summary>The levels of a report that items of some kinds set to "yes".</summary>
    public IEnumerable<Level> SetBy(IEnumerable<Answers> items) => items.SelectMany(SetBy).Distinct();

    private IEnumerable<Level> SetBy(Answers item)
    {
        int[] values = Values(item);
        return Space.Levels.SetBy(Items.RouteOf(item), question => _asked[Space.Levels.Questions.IndexOf(question)].Contains(values));
    }

    private int[] Values(PreparedReport report)
    {
        int[] values = new int[Space.Levels.Names.Length];
        foreach (Level level in SetBy(report.Items.Select(item => item.Answers))) values[level.Number] = 1;
        foreach (FactIndex fact in report.Answers.Facts.Indexes) values[Space.Levels.LevelOf(fact).Number] = report.Answers.Values[fact.Number];
        return values;
    }
}

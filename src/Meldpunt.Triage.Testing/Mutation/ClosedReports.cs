using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>
/// Finds a report that a policy and its mutant, which only closes a fact otherwise, decide differently once each has closed it. A difference
/// of versions shows what may matter; this tells whether it does.
/// </summary>
internal sealed class ClosedReports
{
    private readonly TriagePolicy _policy;
    private readonly TriagePolicy _mutant;
    private readonly PartialItemSpace _items;
    private readonly ReportPatterns _reports;
    private readonly MddSet[] _outputs;

    public ClosedReports(TriagePolicy policy, TriagePolicy mutant, int nodeBudget)
    {
        (_policy, _mutant) = (policy, mutant);
        PolicyAnalysis analysis = PolicyAnalysis.Create(policy, nodeBudget);
        (_items, _reports) = (analysis.Proofs.Items, analysis.Proofs.Reports);
        ReportRules rules = _reports.Rules;
        IEnumerable<MddSet> orders = from one in policy.Referrals from other in policy.Referrals where one.Id != other.Id select rules.Before(one.Id, other.Id);
        _outputs = [.. rules.Routes, .. rules.Referrals, .. rules.Notices, .. rules.Labels, .. orders];
    }

    private ReportVariables Levels => _reports.Space.Levels;

    /// <summary>The report, to be closed; null when both decide all of them the same.</summary>
    public Witness? Find() => Find(withAddress: false) ?? (_policy.Evidence is null ? null : Find(withAddress: true));

    // A report shows only the items that are told apart, so each two sets of levels are looked at once.
    private Witness? Find(bool withAddress)
    {
        ClosedItem[] changing = [.. _items.Facts.Indexes.SelectMany(fact => ClosedOtherwise(fact, withAddress))];
        ClosedItem[] all = [.. changing, .. ItemClass.Enumerate(_items, Levels, _ => _items.Complete).Select(kind => new ClosedItem(kind.Item, [.. Levels.SetBy(kind)], [.. Levels.SetBy(kind)]))];
        HashSet<string> seen = [];
        Queue<ClosedItem[]> lists = new(changing.Select(one => (ClosedItem[])[one]));
        while (lists.TryDequeue(out ClosedItem[]? list))
        {
            HashSet<Level> before = [.. list.SelectMany(item => item.Before)];
            HashSet<Level> after = [.. list.SelectMany(item => item.After)];
            if (!seen.Add($"{Key(before)}/{Key(after)}")) continue;
            if (Differing(before, after) is { } values) return new() { Items = list.Select(item => item.Open).ToValueList(), Report = new(Levels.Facts, values), IsClosed = true, WithAddress = withAddress };
            foreach (ClosedItem more in all) lists.Enqueue([.. list, more]);
        }

        return null;
    }

    private static string Key(HashSet<Level> levels) => string.Join(',', levels.Select(level => level.Number).Order());

    private byte[]? Differing(HashSet<Level> before, HashSet<Level> after)
    {
        MddSet differs = _reports.Space.Sets.Union(_outputs.Select(output => (With(output, before), With(output, after))).Select(pair => (pair.Item1 - pair.Item2) | (pair.Item2 - pair.Item1)));
        return _reports.Space.SmallestIn(differs)?[Levels.FirstFact..];
    }

    private MddSet With(MddSet set, HashSet<Level> yes)
    {
        foreach (Level level in Levels.OfItems) set = set.With(level, yes.Contains(level) ? 1 : 0);
        return set;
    }

    // The kinds of items that leave the fact open: what each is once it is closed by the one and by the other.
    private IEnumerable<ClosedItem> ClosedOtherwise(FactIndex fact, bool withAddress)
    {
        (int before, int after) = (ClosingSpace.ClosingAnswer(_policy, fact, withAddress) + 1, ClosingSpace.ClosingAnswer(_mutant, fact, withAddress) + 1);
        if (before == after) return [];
        Level level = _items.LevelOf(fact);
        IEnumerable<(MddSet Set, Level Shown)> told = _policy.Routes.Select(route => (_items.HasRoute(route), Levels.LevelOf(route)))
            .Concat(Levels.Questions.Select(question => (question.In(_items), Levels.LevelOf(question))));
        List<(MddSet Set, Level[] Before, Level[] After)> cells = [(_items.Complete, [ReportVariables.HasItems], [ReportVariables.HasItems])];
        foreach ((MddSet set, Level shown) in told)
        {
            cells = [.. cells.SelectMany(cell => Split(cell, set.With(level, before), shown, isBefore: true)).SelectMany(cell => Split(cell, set.With(level, after), shown, isBefore: false))];
        }

        return cells.Select(cell => new ClosedItem(Open(cell.Set, fact), cell.Before, cell.After));
    }

    private static IEnumerable<(MddSet Set, Level[] Before, Level[] After)> Split((MddSet Set, Level[] Before, Level[] After) cell, MddSet set, Level shown, bool isBefore)
    {
        (MddSet inside, MddSet outside) = (cell.Set & set, cell.Set - set);
        if (!outside.IsEmpty) yield return cell with { Set = outside };
        if (!inside.IsEmpty) yield return isBefore ? (inside, [.. cell.Before, shown], cell.After) : (inside, cell.Before, [.. cell.After, shown]);
    }

    private Answers Open(MddSet complete, FactIndex fact)
    {
        byte[] values = _items.Search.Find(complete)!;
        values[fact.Number] = 0;
        return new(_items.Facts, values);
    }

    /// <summary>An item to be closed, and the levels that it sets once the policy and its mutant have.</summary>
    private sealed record ClosedItem(Answers Open, Level[] Before, Level[] After);
}

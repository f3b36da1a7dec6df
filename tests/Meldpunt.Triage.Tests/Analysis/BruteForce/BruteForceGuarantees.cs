using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Tests.Analysis.BruteForce;

/// <summary>What breaks a guarantee, by trying every item and every report.</summary>
internal static class BruteForceGuarantees
{
    public static BruteForceVerdict Of(BruteForceReports reports, Guarantee guarantee) => (guarantee.Kind, guarantee.Scope) switch
    {
        (GuaranteeKind.Keeps or GuaranteeKind.NeverWorsens, _) => Changing(reports.Items, guarantee),
        (GuaranteeKind.SettledStays, GuaranteeScope.Report) => Settled(reports),
        (GuaranteeKind.OneRoute, _) => new(0, reports.Items.Complete.Length, null, _ => false),
        (GuaranteeKind.SettledStays or GuaranteeKind.ClosingSettles, _) => new(0, reports.Items.Partial.Length, null, _ => false),
        (GuaranteeKind.ClosingKeeps, _) => Closing(reports.Items, guarantee),
        (GuaranteeKind.Unreachable, GuaranteeScope.Item) => UnreachableItem(reports.Items, guarantee),
        (_, GuaranteeScope.Item) => OfItems(reports.Items, guarantee),
        _ => OfReports(reports, guarantee),
    };

    private static bool Breaks(Guarantee guarantee, Func<OutcomePattern, bool> matches) => guarantee.Kind switch
    {
        GuaranteeKind.Implies => matches(guarantee.If) && !matches(guarantee.Then),
        GuaranteeKind.Always => !matches(guarantee.Then),
        GuaranteeKind.Never => matches(guarantee.If),
        _ => matches(guarantee.If) && matches(guarantee.Then),
    };

    private static BruteForceVerdict OfItems(BruteForceItems items, Guarantee guarantee)
    {
        bool IsBroken(BruteForceItem item) => Breaks(guarantee, pattern => BruteForcePattern.Matches(pattern, item, items.Facts));
        BruteForceItem[] broken = [.. items.Partial.Where(IsBroken)];
        return new(broken.Length, items.Partial.Length, Least(broken.Select(item => item.Size)), witness => witness is [{ Items.Count: 1, Report.Count: 0 }] && IsBroken(items.Find(witness[0].Items[0])));
    }

    private static BruteForceVerdict UnreachableItem(BruteForceItems items, Guarantee guarantee)
    {
        bool IsBroken(int complete) => Breaks(guarantee, pattern => BruteForcePattern.Matches(pattern, items.Find(items.Complete[complete]), items.Facts));
        bool[] broken = [.. items.All.Select(IsBroken)];
        return new(broken.Count(one => one), items.Complete.Length, items.Smallest(item => broken[item]) + 1, witness => witness.Length == 1 && items.Shows(witness[0], item => broken[item]));
    }

    private static BruteForceVerdict OfReports(BruteForceReports reports, Guarantee guarantee)
    {
        bool IsBroken(BruteForceReport report) => Breaks(guarantee, pattern => BruteForcePattern.Matches(pattern, report, reports.Facts, reports.Policy));
        BruteForceReport[] among = [.. reports.All.Where(report => guarantee.Kind != GuaranteeKind.Unreachable || report.IsComplete)];
        BruteForceReport[] broken = [.. among.Where(IsBroken)];
        return new(broken.Length, among.Length, Least(broken.Select(report => report.Size)), witness => witness.Length == 1 && IsBroken(reports.Report(witness[0])));
    }

    private static BruteForceVerdict Changing(BruteForceItems items, Guarantee guarantee)
    {
        string[] order = [.. guarantee.BestFirst.IsEmpty ? items.Policy.Routes : guarantee.BestFirst];
        bool IsBroken(BruteForceItem before, BruteForceItem after) => guarantee.Kind == GuaranteeKind.Keeps
            ? guarantee.Keeps.Contains(before.Route) && after.Route != before.Route
            : Array.IndexOf(order, after.Route) > Array.IndexOf(order, before.Route);
        (BruteForceItem Before, BruteForceItem After)[] pairs =
        [
            .. from fact in Enumerable.Range(0, items.Facts.Count)
               where (guarantee.ChangedFact ?? items.Facts[fact].Id) == items.Facts[fact].Id && items.Facts[fact].Answers.Contains(guarantee.ChangeTo!)
               from before in items.Partial
               where before.Words[fact] is { } was && was != guarantee.ChangeTo && (guarantee.ChangeFrom.IsEmpty || guarantee.ChangeFrom.Contains(was))
               select (before, items.Find([.. before.Words.Select((word, place) => place == fact ? guarantee.ChangeTo : word)])),
        ];
        (BruteForceItem Before, BruteForceItem After)[] broken = [.. pairs.Where(pair => IsBroken(pair.Before, pair.After))];
        return new(broken.Length, pairs.Length, Least(broken.Select(pair => pair.Before.Size)), witness =>
            witness.Length == 2 && broken.Contains((items.Find(witness[0].Items.Single()), items.Find(witness[1].Items.Single()))));
    }

    // An address text that shows nothing takes one word more.
    private static BruteForceVerdict Closing(BruteForceItems items, Guarantee guarantee)
    {
        bool depends = items.Facts.Any(fact => BruteForceClosed.Answer(items.Policy, fact, withAddress: true) != BruteForceClosed.Answer(items.Policy, fact, withAddress: false));
        bool[] ways = guarantee.WithAddress ? [true] : depends ? [false, true] : [false];
        bool IsBroken(BruteForceItem item, bool with) =>
            item.Completions.Any(complete => guarantee.Keeps.Contains(items.Routes(complete))) && !guarantee.Keeps.Contains(items.Find(BruteForceClosed.Close(items.Policy, item.Words, with)).Route);
        (BruteForceItem Item, bool With)[] broken = [.. from item in items.Partial from with in ways where IsBroken(item, with) select (item, with)];
        int? least = Least(broken.Select(one => one.Item.Size + (one.With ? 1 : 0)));
        return new(broken.Length, items.Partial.Length * ways.Length, least, witness => witness is [{ Items.Count: 1, Report.Count: 0, IsClosed: true }] && IsBroken(items.Find(witness[0].Items[0]), witness[0].WithAddress));
    }

    private static BruteForceVerdict Settled(BruteForceReports reports)
    {
        (BruteForceReport Before, BruteForceReport After)[] pairs =
        [
            .. from before in reports.All
               from fact in Enumerable.Range(0, reports.Facts.Count)
               where before.Words[fact] is null
               from answer in reports.Facts[fact].Answers
               select (before, reports.Report(before.Items, [.. before.Words.Select((word, place) => place == fact ? answer : word)])),
        ];
        bool IsBroken(BruteForceReport before, BruteForceReport after) => before.Outcome.Route != reports.Policy.UnsettledRoute && after.Outcome.Route != before.Outcome.Route;
        BruteForceReport[] broken = [.. pairs.Where(pair => IsBroken(pair.Before, pair.After)).Select(pair => pair.Before)];
        return new(broken.Length, pairs.Length, Least(broken.Select(report => report.Size)), witness =>
            witness.Length == 2 && witness[0].Items == witness[1].Items && witness[1].Report.Count == witness[0].Report.Count + 1
            && Combinations.Completes(Combinations.Words(witness[1].Report), Combinations.Words(witness[0].Report))
            && IsBroken(reports.Report(witness[0]), reports.Report(witness[1])));
    }

    private static int? Least(IEnumerable<int> sizes) => sizes.Select(size => (int?)size).Min();
}

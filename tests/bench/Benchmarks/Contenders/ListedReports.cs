using System.Linq.Expressions;
using Meldpunt.Triage.Benchmarks.Reports;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Benchmarks.Contenders;

/// <summary>
/// What an application writes around a rules engine, which only tells what holds: items first, then the report from what they came to. What
/// holds is a bit for each rule.
/// </summary>
internal sealed class ListedReports
{
    private const int Referrals = 4;

    private readonly PreparedReports _reports;
    private readonly bool[][] _inDoubt;
    private readonly (string Id, string Route)[] _rules;

    public ListedReports(TriagePolicy policy, PreparedReports reports)
    {
        _reports = reports;
        _inDoubt = [.. Enumerable.Range(0, reports.Count).Select(report => reports.Items(report).ToArray().Select(item => item.Any(answer => answer.Value == "in-doubt")).ToArray())];
        _rules = [.. policy.Rules.Where(rule => rule.GivesReason).Select(rule => (rule.Id, rule.Route))];
    }

    /// <summary>The referrals of the shipped policy, and then its notices.</summary>
    public static IReadOnlyList<(string Id, Expression<Func<ReportInput, bool>> When)> Rules { get; } =
    [
        ("emergency-112", report => report.ImmediateDanger == "yes" || report.ImmediateDanger == "in-doubt"),
        ("veilig-thuis", report => report.ChildConcern == "yes" || report.ChildConcern == "in-doubt"),
        ("police", report => report.Refer),
        ("meld-misdaad-anoniem", report => report.Refer),
        ("confidential", report => true),
        ("analysts-decide", report => report.AssessInDoubt),
        ("legal-information", report => report.OutOfScope || report.InDoubt),
        ("do-not-search", report => true),
        ("searching-is-punishable", report => report.Searched == "yes"),
        ("do-not-share", report => true),
        ("sharing-is-punishable", report => report.Shared == "yes"),
    ];

    /// <summary>An item from the rules that hold for it, in the order of the policy.</summary>
    public ListedItem Item(uint holding)
    {
        List<string> reasons = [];
        for (uint left = holding; left != 0; left &= left - 1) reasons.Add(_rules[uint.TrailingZeroCount(left)].Id);
        return new(holding == 0 ? "assess" : _rules[uint.TrailingZeroCount(holding)].Route, reasons);
    }

    /// <summary>A report as the rules for one read it.</summary>
    public ReportInput Input(int report, List<ListedItem> items)
    {
        Answers facts = _reports.Report(report);
        bool[] inDoubt = _inDoubt[report];
        return new()
        {
            ImmediateDanger = facts["immediate-danger"],
            ChildConcern = facts["child-concern"],
            Searched = facts["searched"],
            Shared = facts["shared"],
            Refer = items.Exists(item => item.Route == "refer"),
            OutOfScope = items.Exists(item => item.Route == "out-of-scope"),
            AssessInDoubt = Enumerable.Range(0, items.Count).Any(item => items[item].Route == "assess" && inDoubt[item]),
            InDoubt = inDoubt.Contains(true),
        };
    }

    /// <summary>A decision from the rules that hold for a report.</summary>
    public ListedDecision Decision(int report, List<ListedItem> items, uint holding)
    {
        List<string> referrals = Holding(holding, 0, Referrals);
        string route = Route(items, referrals.Count > 0);
        if (_reports.Report(report)["anonymous"] == "yes" && referrals.Remove("police")) referrals.Add("police");
        return new() { Route = route, Items = items, Referrals = referrals, Notices = Holding(holding, Referrals, Rules.Count) };
    }

    private static string Route(List<ListedItem> items, bool danger)
    {
        if (items.Count == 0) return danger ? "refer" : "needs-information";
        if (items.Exists(item => item.Route == "assess")) return "assess";
        return items.Exists(item => item.Route == "refer") ? "refer" : "out-of-scope";
    }

    private static List<string> Holding(uint holding, int from, int to)
    {
        List<string> ids = [];
        for (int rule = from; rule < to; rule++)
        {
            if ((holding >> rule & 1) != 0) ids.Add(Rules[rule].Id);
        }

        return ids;
    }
}

using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Evaluation;

/// <summary>Makes the outcome of a report from the set of its conditions that hold.</summary>
/// <param name="facts">The facts of a report.</param>
/// <param name="routes">The routes.</param>
/// <param name="empty">The routes of a report without items.</param>
/// <param name="referrals">The referrals, in order.</param>
/// <param name="notices">The notices, in order.</param>
/// <param name="questions">The order of the questions: facts, and <see cref="Items"/>.</param>
internal sealed class ReportOutcomes(
    FactList facts, RouteNames routes, ReportRule[] empty, ReportRule[] referrals, ReportRule[] notices, string[] questions)
{
    /// <summary>Stands among a report's questions where those of its items do.</summary>
    public const string Items = "items";

    public ReportRule[] Referrals => referrals;

    public ReportRule[] Notices => notices;

    public static ReportOutcomes Read(TablesReader tables, FactList facts, RouteNames routes) =>
        new(facts, routes, ReportRule.ReadAll(tables), ReportRule.ReadAll(tables), ReportRule.ReadAll(tables), tables.ReadWords());

    public void Write(TablesWriter tables)
    {
        ReportRule.WriteAll(tables, empty);
        ReportRule.WriteAll(tables, referrals);
        ReportRule.WriteAll(tables, notices);
        tables.Write(questions);
    }

    /// <param name="holding">The conditions that hold.</param>
    /// <param name="unanswered">A bit for each fact without an answer.</param>
    /// <param name="routeOfItems">The route that its items have; null when it has none.</param>
    public ReportOutcome Make(ReadOnlySpan<ulong> holding, ulong unanswered, string? routeOfItems) =>
        new()
        {
            Route = routeOfItems ?? RouteWithoutItems(holding),
            Referrals = ReferralsFor(holding),
            Notices = NoticesFor(holding),
            Questions = QuestionsFor(unanswered),
        };

    private string RouteWithoutItems(ReadOnlySpan<ulong> holding)
    {
        foreach (ReportRule route in empty)
        {
            if (route.When.AnyIn(holding)) return route.Word;
        }

        return routes.All[routes.Unsettled];
    }

    private ValueList<string> ReferralsFor(ReadOnlySpan<ulong> holding)
    {
        List<string> shown = [];
        foreach (ReportRule referral in referrals)
        {
            if (!referral.When.AnyIn(holding)) continue;
            int before = referral.Before is { } other && referral.Moves.AnyIn(holding) ? shown.IndexOf(other) : -1;
            shown.Insert(before >= 0 ? before : shown.Count, referral.Word);
        }

        return ValueLists.Own(shown.ToArray());
    }

    private ValueList<string> NoticesFor(ReadOnlySpan<ulong> holding)
    {
        List<string> told = [];
        foreach (ReportRule notice in notices)
        {
            if (notice.When.AnyIn(holding)) told.Add(notice.Word);
        }

        return ValueLists.Own(told.ToArray());
    }

    private ValueList<string> QuestionsFor(ulong unanswered)
    {
        List<string> asked = [];
        foreach (string question in questions)
        {
            if (question == Items || (unanswered >> facts.IndexOf(question) & 1) != 0) asked.Add(question);
        }

        return ValueLists.Own(asked.ToArray());
    }
}

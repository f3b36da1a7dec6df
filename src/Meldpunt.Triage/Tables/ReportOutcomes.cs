using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Tables;

/// <summary>Makes the outcome of a report from the set of its conditions that hold.</summary>
/// <param name="facts">The facts of a report.</param>
/// <param name="routes">The routes.</param>
/// <param name="empty">The routes of a report without items.</param>
/// <param name="referrals">The referrals, in order.</param>
/// <param name="notices">The notices, in order.</param>
/// <param name="questions">The order of the questions: facts, and <see cref="Items"/>.</param>
internal sealed class ReportOutcomes(
    FactList facts, RouteWords routes, ReportPart[] empty, ReportPart[] referrals, ReportPart[] notices, string[] questions)
{
    /// <summary>Stands among a report's questions where those of its items do.</summary>
    public const string Items = "items";

    public ReportPart[] Referrals => referrals;

    public ReportPart[] Notices => notices;

    public static ReportOutcomes Read(TablesReader tables, FactList facts, RouteWords routes) =>
        new(facts, routes, ReportPart.ReadAll(tables), ReportPart.ReadAll(tables), ReportPart.ReadAll(tables), tables.ReadWords());

    public void Write(TablesWriter tables)
    {
        ReportPart.WriteAll(tables, empty);
        ReportPart.WriteAll(tables, referrals);
        ReportPart.WriteAll(tables, notices);
        tables.Write(questions);
    }

    /// <param name="holding">The conditions that hold.</param>
    /// <param name="unanswered">A bit for each fact without an answer.</param>
    /// <param name="routeOfItems">The route that its items have; null when it has none.</param>
    public ReportOutcome Make(ReadOnlySpan<ulong> holding, ulong unanswered, string? routeOfItems) =>
        new(routeOfItems ?? RouteWithoutItems(holding), Shown(holding), Told(holding), Asked(unanswered));

    private string RouteWithoutItems(ReadOnlySpan<ulong> holding)
    {
        foreach (ReportPart route in empty)
        {
            if (route.When.AnyIn(holding)) return route.Word;
        }

        return routes.All[routes.Unsettled];
    }

    private ValueList<string> Shown(ReadOnlySpan<ulong> holding)
    {
        List<string> shown = [];
        foreach (ReportPart referral in referrals)
        {
            if (!referral.When.AnyIn(holding)) continue;
            int before = referral.Before is { } other && referral.Moves.AnyIn(holding) ? shown.IndexOf(other) : -1;
            shown.Insert(before >= 0 ? before : shown.Count, referral.Word);
        }

        return ValueLists.Own(shown.ToArray());
    }

    private ValueList<string> Told(ReadOnlySpan<ulong> holding)
    {
        List<string> told = [];
        foreach (ReportPart notice in notices)
        {
            if (notice.When.AnyIn(holding)) told.Add(notice.Word);
        }

        return ValueLists.Own(told.ToArray());
    }

    private ValueList<string> Asked(ulong unanswered)
    {
        List<string> asked = [];
        foreach (string question in questions)
        {
            if (question == Items || (unanswered >> facts.IndexOf(question) & 1) != 0) asked.Add(question);
        }

        return ValueLists.Own(asked.ToArray());
    }
}

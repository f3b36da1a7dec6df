using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tool.Commands.Diff;

/// <summary>Where the first rule that causes a row of a difference is in a policy's document.</summary>
internal sealed class RulePlaces(TriagePolicy policy)
{
    /// <summary>The JSON path of the rule; that of all rules where the ones at work are gone.</summary>
    public string OfItem(DifferenceRow row) => First(row, Rule) ?? "$.groups";

    /// <summary>The JSON path of the referral, notice, label or rule for an empty report.</summary>
    public string OfReport(DifferenceRow row)
    {
        if (!row.Change.Referrals.IsEmpty) return First(row, Referral) ?? "$.referrals";
        if (!row.Change.Notices.IsEmpty) return First(row, Notice) ?? "$.notices";
        if (!row.Change.Labels.IsEmpty) return First(row, Label) ?? "$.labels";
        return First(row, EmptyReport) ?? "$.routes";
    }

    /// <summary>The JSON path of what closing says of the first fact that it answers in the row; that of its facts where it says nothing.</summary>
    public string OfClosed(DifferenceRow row)
    {
        bool withAddress = row.Where.Any(condition => condition is { Fact: "url", Answers: ["some"] });
        foreach (RowCondition condition in row.Where.OrderBy(condition => condition.Answers.Count).Where(condition => condition.OrUnanswered))
        {
            if (At("$.itemFacts", policy.Vocabulary.ItemFacts, fact => fact.Id == condition.Fact) is not { } place) continue;
            Fact fact = policy.Vocabulary.ItemFacts.First(one => one.Id == condition.Fact);
            if (withAddress && fact.ClosedWithAddress is not null) return $"{place}.closedWithAddress";
            return fact.Closed is null ? place : $"{place}.closed";
        }

        return "$.itemFacts";
    }

    /// <summary>The JSON path of what is called <c>rule cloud</c>, <c>referral police</c> and the like; that of the document where it is gone.</summary>
    public string Of(string named)
    {
        string id = named[(named.LastIndexOf(' ') + 1)..];
        string? found = named[..^id.Length] switch
        {
            "rule " => Rule(id),
            "empty report " => EmptyReport(id),
            "referral " => Referral(id),
            "notice " => Notice(id),
            "label " => Label(id),
            _ => null,
        };
        return found ?? "$";
    }

    private static string? First(DifferenceRow row, Func<string, string?> path) =>
        row.NewRules.Concat(row.OldRules).Select(path).FirstOrDefault(found => found is not null);

    private static string? At<T>(string list, IEnumerable<T> parts, Func<T, bool> isIt)
    {
        int place = parts.Index().Where(part => isIt(part.Item)).Select(part => part.Index).FirstOrDefault(-1);
        return place < 0 ? null : $"{list}[{place}]";
    }

    private string? Rule(string id) => policy.Groups.Index()
        .Select(group => At($"$.groups[{group.Index}].rules", group.Item.Rules, rule => rule.Id == id))
        .FirstOrDefault(found => found is not null);

    private string? Referral(string id) => At("$.referrals", policy.Referrals, referral => referral.Id == id);

    private string? Notice(string id) => At("$.notices", policy.Notices, notice => notice.Id == id);

    private string? Label(string id) => At("$.labels", policy.Labels, label => label.Id == id);

    private string? EmptyReport(string id) => At("$.emptyReport", policy.EmptyReport, rule => rule.Id == id);
}

using System.Collections.Frozen;
using System.Globalization;
using Meldpunt.Triage.Intake;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Decisions;

/// <summary>Puts a decision together from the outcomes of a report and its items.</summary>
internal sealed class DecisionAssembly(TriagePolicy policy, PolicyStamp stamp)
{
    private const string ItemsQuestion = "items";

    private readonly FrozenDictionary<string, Referral> _referrals =
        policy.Referrals.ToFrozenDictionary(rule => rule.Id, rule => new Referral(rule.Id, rule.Contact), StringComparer.Ordinal);

    private readonly FrozenDictionary<string, Notice> _notices =
        policy.Notices.ToFrozenDictionary(rule => rule.Id, rule => new Notice(rule.Id), StringComparer.Ordinal);

    public Decision Of(PreparedReport report, ValueList<ItemDecision> items, ReportOutcome outcome) => new()
    {
        Id = report.Id,
        Route = outcome.Route,
        Items = items,
        Referrals = outcome.Referrals.Select(id => _referrals[id]).ToValueList(),
        Notices = outcome.Notices.Select(id => _notices[id]).ToValueList(),
        Questions = outcome.Questions.SelectMany(question => question == ItemsQuestion ? OfItems(items) : [question]).ToValueList(),
        Policy = stamp,
    };

    private static IEnumerable<string> OfItems(ValueList<ItemDecision> items) =>
        items.IsEmpty
            ? [ItemsQuestion]
            : items.SelectMany((item, i) => item.Questions.Select(fact => string.Create(CultureInfo.InvariantCulture, $"items[{i}].{fact}")));
}

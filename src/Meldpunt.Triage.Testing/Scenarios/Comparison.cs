using System.Globalization;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>Compares a decision with what is expected of it.</summary>
internal sealed class Comparison(TriageEngine engine, Decision decision)
{
    private readonly List<Mismatch> _mismatches = [];
    private readonly Lazy<Explanation> _explanation = new(() => engine.Explain(decision));

    public ValueList<Mismatch> With(ExpectedDecision expected)
    {
        Compare("route", expected.Route, decision.Route);
        if (expected.Items is { } items) CompareItems(items);
        Compare("referrals", expected.Referrals, () => decision.Referrals.Select(referral => referral.Id));
        foreach (ReferralContact one in expected.Contacts ?? []) CompareContact(one.Referral, one.Contact);
        Compare("notices", expected.Notices, () => decision.Notices.Select(notice => notice.Id));
        Compare("labels", expected.Labels, () => decision.Labels);
        Compare("questions", expected.Questions, () => decision.Questions);
        return _mismatches.ToValueList();
    }

    private void CompareContact(string referral, ContactPattern expected)
    {
        Referral? made = decision.Referrals.FirstOrDefault(one => one.Id == referral);
        foreach (ContactPart part in ContactParts.All)
        {
            string? said = made is null ? null : made.Contact.Get(part) ?? "";
            if (expected.Get(part) is { } wanted && wanted != said) Compare($"contacts.{referral}.{ContactParts.WordOf(part)}", Told(wanted), said is null ? "(not referred to)" : Told(said));
        }
    }

    private static string Told(string part) => part.Length == 0 ? "(none)" : part;

    private void CompareItems(ValueList<ExpectedItem> expected)
    {
        Compare("items", Number(expected.Count), Number(decision.Items.Count));
        for (int i = 0; i < Math.Min(expected.Count, decision.Items.Count); i++) CompareItem(i, expected[i], decision.Items[i]);
    }

    private void CompareItem(int number, ExpectedItem expected, ItemDecision actual)
    {
        string at = string.Create(CultureInfo.InvariantCulture, $"items[{number}].");
        Compare(at + "route", expected.Route, actual.Route);
        Compare(at + "reasons", expected.Reasons, () => actual.Reasons);
        Compare(at + "questions", expected.Questions, () => actual.Questions);
        Compare(at + "possible", expected.Possible, () => actual.Possible);
        if (!expected.NeedsExplanation) return;
        ItemExplanation why = _explanation.Value.Items[number];
        Compare(at + "because", expected.SufficientReason, () => why.SufficientReason);
        Compare(at + "decidedBy", expected.DecidedBy, () => why.DecidedBy);
        Compare(at + "outranked", expected.Outranked, () => why.Outranked.Select(rule => rule.Rule));
    }

    private void Compare(string part, ValueList<string>? expected, Func<IEnumerable<string>> actual)
    {
        if (expected is not { } wanted) return;
        string[] found = [.. actual()];
        if (!wanted.SequenceEqual(found)) Compare(part, List(wanted), List(found));
    }

    private void Compare(string part, string? expected, string actual)
    {
        if (expected is not null && expected != actual) _mismatches.Add(new() { Part = part, Expected = expected, Actual = actual });
    }

    private static string List(IReadOnlyCollection<string> words) => words.Count == 0 ? "(none)" : string.Join(", ", words);

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}

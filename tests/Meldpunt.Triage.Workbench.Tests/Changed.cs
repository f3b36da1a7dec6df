using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Workbench.Tests;

/// <summary>Policies with one thing changed.</summary>
internal static class Changed
{
    public static TriagePolicy Rule(this TriagePolicy policy, string id, Func<Rule, Rule> change) => policy with
    {
        Groups = policy.Groups.Select(group => group with { Rules = group.Rules.Select(rule => rule.Id == id ? change(rule) : rule).ToValueList() }).ToValueList(),
    };

    public static TriagePolicy Group(this TriagePolicy policy, string id, Func<ValueList<Rule>, ValueList<Rule>> change) => policy with
    {
        Groups = policy.Groups.Select(group => group.Id == id ? group with { Rules = change(group.Rules) } : group).ToValueList(),
    };

    /// <summary>The policy without a rule, and the rule.</summary>
    public static TriagePolicy Taken(this TriagePolicy policy, string id, out Rule rule)
    {
        rule = policy.Rules.Single(one => one.Id == id);
        return policy with { Groups = policy.Groups.Select(group => group with { Rules = group.Rules.Where(one => one.Id != id).ToValueList() }).ToValueList() };
    }

    public static TriagePolicy Referral(this TriagePolicy policy, string id, Func<ReferralRule, ReferralRule> change) =>
        policy with { Referrals = policy.Referrals.Select(rule => rule.Id == id ? change(rule) : rule).ToValueList() };

    public static TriagePolicy Guarantee(this TriagePolicy policy, string id, Func<Guarantee, Guarantee> change) =>
        policy with { Guarantees = policy.Guarantees.Select(one => one.Id == id ? change(one) : one).ToValueList() };

    public static TriagePolicy Fact(this TriagePolicy policy, string id, Func<Fact, Fact> change) => policy with
    {
        Vocabulary = policy.Vocabulary with { ItemFacts = new(policy.Vocabulary.ItemFacts.Select(fact => fact.Id == id ? change(fact) : fact).ToValueList()) },
    };

    /// <summary>The policy with a text in place of the one that has its key, or as the last.</summary>
    public static TriagePolicy Text(this TriagePolicy policy, string language, string key, string text) => policy.Texts(language, entries => entries.Any(entry => entry.Key == key)
        ? entries.Select(entry => entry.Key == key ? entry with { Text = text } : entry)
        : entries.Append(new TextEntry(key, text)));

    public static TriagePolicy WithoutText(this TriagePolicy policy, string language, string key) => policy.Texts(language, entries => entries.Where(entry => entry.Key != key));

    public static TriagePolicy WithoutTexts(this TriagePolicy policy, string key) => policy.Texts(null, entries => entries.Where(entry => entry.Key != key && !entry.Key.StartsWith($"{key}.", StringComparison.Ordinal)));

    public static TriagePolicy CopiedTexts(this TriagePolicy policy, string from, string to) =>
        policy.Texts(null, entries => entries.SelectMany(entry => entry.Key == from ? (TextEntry[])[entry, entry with { Key = to }] : [entry]));

    private static TriagePolicy Texts(this TriagePolicy policy, string? language, Func<IEnumerable<TextEntry>, IEnumerable<TextEntry>> change) => policy with
    {
        Texts = new(policy.Texts.Languages.Select(one => language is null || one.Language == language ? one with { Entries = change(one.Entries).ToValueList() } : one).ToValueList()),
    };
}

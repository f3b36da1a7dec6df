using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.NRules;

/// <summary>A rule of the policy applies to an item. Compared by reference.</summary>
public sealed class RuleApplies
{
    internal RuleApplies(TriageItem item, Rule rule, int place, int rank) => (Item, Definition, Place, Rank) = (item, rule, place, rank);

    /// <summary>The item.</summary>
    public TriageItem Item { get; }

    /// <summary>The rule's id.</summary>
    public string Rule => Definition.Id;

    /// <summary>The route that it asks for; a rule of a higher group may ask for another.</summary>
    public string Route => Definition.Route;

    internal Rule Definition { get; }

    internal int Place { get; }

    internal int Rank { get; }

    /// <summary>The rule's id.</summary>
    public override string ToString() => Rule;
}

/// <summary>An item is decided. Compared by reference.</summary>
public sealed class ItemDecided
{
    internal ItemDecided(TriageItem item, ItemDecision decision) => (Item, Decision) = (item, decision);

    /// <summary>The item.</summary>
    public TriageItem Item { get; }

    /// <summary>The case that it belongs to.</summary>
    public TriageCase Case => Item.Case;

    /// <summary>What was decided.</summary>
    public ItemDecision Decision { get; }

    /// <summary>The route, such as <see cref="Meldpunt.Triage.Route.Assess"/>.</summary>
    public string Route => Decision.Route;

    /// <summary>Whether a rule is among its reasons.</summary>
    /// <param name="rule">The rule's id; an unknown one throws <see cref="ArgumentException"/>, which names the nearest.</param>
    public bool HasReason(string rule) => Known.Expect(rule, "a rule", Case.Policy.RuleIds) && Decision.Reasons.Contains(rule);

    /// <summary>The route.</summary>
    public override string ToString() => Route;
}

/// <summary>A report is decided. Compared by reference.</summary>
public sealed class CaseDecided
{
    internal CaseDecided(TriageCase owner, Decision decision) => (Case, Decision) = (owner, decision);

    /// <summary>The case.</summary>
    public TriageCase Case { get; }

    /// <summary>What was decided.</summary>
    public Decision Decision { get; }

    /// <summary>The route, such as <see cref="Meldpunt.Triage.Route.Assess"/>.</summary>
    public string Route => Decision.Route;

    /// <summary>Whether a referral is made.</summary>
    /// <param name="referral">The referral's id; an unknown one throws <see cref="ArgumentException"/>, which names the nearest.</param>
    public bool HasReferral(string referral) => Known.Expect(referral, "a referral", Case.Policy.ReferralIds) && Decision.Referrals.Any(one => one.Id == referral);

    /// <summary>Whether staff see a label.</summary>
    /// <param name="label">The label's id; an unknown one throws <see cref="ArgumentException"/>, which names the nearest.</param>
    public bool HasLabel(string label) => Known.Expect(label, "a label", Case.Policy.LabelIds) && Decision.Labels.Contains(label);

    /// <summary>Whether a notice is shown.</summary>
    /// <param name="notice">The notice's id; an unknown one throws <see cref="ArgumentException"/>, which names the nearest.</param>
    public bool HasNotice(string notice) => Known.Expect(notice, "a notice", Case.Policy.NoticeIds) && Decision.Notices.Any(one => one.Id == notice);

    /// <summary>The route.</summary>
    public override string ToString() => Route;
}

/// <summary>Words that a host's rule asks for.</summary>
internal static class Known
{
    // A typing error in a rule would otherwise be a rule that never fires.
    public static bool Expect(string word, string isNot, IReadOnlyCollection<string> valid)
    {
        ArgumentNullException.ThrowIfNull(word);
        return valid.Contains(word) ? true : throw new ArgumentException(Messages.Unknown(word, isNot, valid), nameof(word));
    }
}

namespace Meldpunt.Triage.Policies;

/// <summary>Something that must hold for every combination of answers, the unanswered ones included.</summary>
/// <param name="Id">The guarantee's name.</param>
/// <param name="Scope">Whether it applies to items or to reports. A value that the type does not name makes the policy unusable.</param>
/// <param name="Kind">What it says. Likewise.</param>
public sealed record Guarantee(string Id, GuaranteeScope Scope, GuaranteeKind Kind)
{
    /// <summary>What a <see cref="GuaranteeKind.Never"/> forbids, and what an implication or an unreachable outcome starts from.</summary>
    public OutcomePattern If { get; init; } = OutcomePattern.Anything;

    /// <summary>What an implication or an <see cref="GuaranteeKind.Always"/> asks for, and what cannot be reached.</summary>
    public OutcomePattern Then { get; init; } = OutcomePattern.Anything;

    /// <summary>The answer that a changed answer becomes; null for a guarantee that changes none.</summary>
    public string? ChangeTo { get; init; }

    /// <summary>The fact whose answer changes; null for any fact that has the answer <see cref="ChangeTo"/>.</summary>
    public string? ChangedFact { get; init; }

    /// <summary>The answers that it changes from; empty for any answer.</summary>
    public ValueList<string> ChangeFrom { get; init; }

    /// <summary>The routes from best to worst for a <see cref="GuaranteeKind.NeverWorsens"/>; empty for the policy's own order.</summary>
    public ValueList<string> BestFirst { get; init; }

    /// <summary>The routes that a <see cref="GuaranteeKind.Keeps"/> keeps, or of which a <see cref="GuaranteeKind.ClosingKeeps"/> gives one.</summary>
    public ValueList<string> Keeps { get; init; }

    /// <summary>True for a <see cref="GuaranteeKind.ClosingKeeps"/> that speaks only of items with which some address text came.</summary>
    public bool WithAddress { get; init; }

    /// <summary>Where it comes from.</summary>
    public Citation Source { get; init; } = Citation.None;
}

/// <summary>What a guarantee applies to.</summary>
public enum GuaranteeScope
{
    /// <summary>Every item.</summary>
    Item,

    /// <summary>Every report.</summary>
    Report,
}

/// <summary>Whether something is said of items or of reports.</summary>
internal static class GuaranteeScopes
{
    /// <summary>Any other value throws, so that nothing of an undefined scope is taken for a statement about reports, or left out.</summary>
    public static bool IsItem(this GuaranteeScope scope) => scope switch
    {
        GuaranteeScope.Item => true,
        GuaranteeScope.Report => false,
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };
}

/// <summary>What a guarantee says.</summary>
public enum GuaranteeKind
{
    /// <summary>Whatever matches <see cref="Guarantee.If"/> also matches <see cref="Guarantee.Then"/>.</summary>
    Implies,

    /// <summary>Everything matches <see cref="Guarantee.Then"/>.</summary>
    Always,

    /// <summary>Nothing matches <see cref="Guarantee.If"/>.</summary>
    Never,

    /// <summary>Changing one answer of an item to <see cref="Guarantee.ChangeTo"/> keeps each of the routes in <see cref="Guarantee.Keeps"/>.</summary>
    Keeps,

    /// <summary>
    /// Changing one answer of an item to <see cref="Guarantee.ChangeTo"/> never moves its route further down
    /// <see cref="Guarantee.BestFirst"/>.
    /// </summary>
    NeverWorsens,

    /// <summary>No way of answering everything leads from <see cref="Guarantee.If"/> to <see cref="Guarantee.Then"/>.</summary>
    Unreachable,

    /// <summary>Each combination of answers gets exactly one route: no gap and no conflict. Checked whether listed or not.</summary>
    OneRoute,

    /// <summary>Once a route is settled no further answer changes it. It follows from what settled means.</summary>
    SettledStays,

    /// <summary>A closed report that has items is settled. It follows from what closing means.</summary>
    ClosingSettles,

    /// <summary>An item that can still get one of the routes in <see cref="Guarantee.Keeps"/> gets one of them when it is closed.</summary>
    ClosingKeeps,
}

/// <summary>A pattern over answers and what they lead to. Each part that is said must match; one that is not said always does.</summary>
public sealed record OutcomePattern
{
    /// <summary>The pattern that matches everything.</summary>
    public static OutcomePattern Anything { get; } = new();

    /// <summary>Any of these conditions on the facts; empty for any facts.</summary>
    public ValueList<Condition> Facts { get; init; }

    /// <summary>Any of these routes; empty for any route.</summary>
    public ValueList<string> Routes { get; init; }

    /// <summary>True when there must be a reason. Items only.</summary>
    public bool HasReason { get; init; }

    /// <summary>Any of these reasons; empty for any or none. Items only.</summary>
    public ValueList<string> Reasons { get; init; }

    /// <summary>Any of these referrals; empty for any or none. Reports only.</summary>
    public ValueList<string> Referrals { get; init; }

    /// <summary>Any of these notices; empty for any or none. Reports only.</summary>
    public ValueList<string> Notices { get; init; }

    /// <summary>Any of these labels; empty for any or none. Reports only.</summary>
    public ValueList<string> Labels { get; init; }

    /// <summary>True when there must be a referral. Reports only.</summary>
    public bool HasReferral { get; init; }

    /// <summary>The referral that must come first; null for any. Reports only.</summary>
    public string? FirstReferral { get; init; }

    /// <summary>The referrals that must be made with these contacts, all of them; empty for any or none. Reports only.</summary>
    public ValueList<ReferralContact> Contacts { get; init; }
}

/// <summary>Which parts of a guarantee its kind looks at.</summary>
/// <param name="If">It looks at <see cref="Guarantee.If"/>.</param>
/// <param name="Then">It looks at <see cref="Guarantee.Then"/>, which must say something.</param>
/// <param name="Change">It looks at a changed answer of an item, which must be said.</param>
internal readonly record struct GuaranteeParts(bool If, bool Then, bool Change)
{
    /// <summary>True for the kinds that are about some routes, which must be said.</summary>
    public static bool KeepsRoutes(GuaranteeKind kind) => kind is GuaranteeKind.Keeps or GuaranteeKind.ClosingKeeps;

    public static GuaranteeParts For(GuaranteeKind kind) => kind switch
    {
        GuaranteeKind.Implies or GuaranteeKind.Unreachable => new(true, true, false),
        GuaranteeKind.Always => new(false, true, false),
        GuaranteeKind.Never => new(true, false, false),
        GuaranteeKind.Keeps or GuaranteeKind.NeverWorsens => new(false, false, true),
        GuaranteeKind.OneRoute or GuaranteeKind.SettledStays or GuaranteeKind.ClosingSettles or GuaranteeKind.ClosingKeeps => default,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

/// <summary>
/// Answers that cannot all be given together. It is a statement about the world for the analysis, which finds rules
/// that ask for such answers nevertheless; a report that contains them anyway is decided like any other.
/// </summary>
/// <param name="Id">The statement's name.</param>
/// <param name="Scope">Whether it applies to the facts of an item or of a report. A value that the type does not name makes the policy unusable.</param>
/// <param name="When">The answers.</param>
public sealed record ImpossibleCombination(string Id, GuaranteeScope Scope, Condition When)
{
    /// <summary>Where it comes from.</summary>
    public Citation Source { get; init; } = Citation.None;
}

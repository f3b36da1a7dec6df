namespace Meldpunt.Triage.Policies;

/// <summary>Which parts of a guarantee its kind looks at.</summary>
/// <param name="If">It looks at <see cref="Guarantee.If"/>.</param>
/// <param name="Then">It looks at <see cref="Guarantee.Then"/>, which must say something.</param>
/// <param name="Change">It looks at a changed answer of an item, which must be said.</param>
internal readonly record struct GuaranteeParts(bool If, bool Then, bool Change)
{
    public static GuaranteeParts For(GuaranteeKind kind) => kind switch
    {
        GuaranteeKind.Implies or GuaranteeKind.Unreachable => new(true, true, false),
        GuaranteeKind.Always => new(false, true, false),
        GuaranteeKind.Never => new(true, false, false),
        GuaranteeKind.Keeps or GuaranteeKind.NeverWorsens => new(false, false, true),
        _ => default,
    };
}

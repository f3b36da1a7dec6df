namespace Meldpunt.Triage.Policies;

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
}

namespace Meldpunt.Triage.UrlEvidence.Unicode;

/// <summary>What reading a host asks of a code point; all but the status only of a valid one.</summary>
/// <param name="Status">What UTS #46 makes of it.</param>
/// <param name="Joining">How it joins its neighbours.</param>
/// <param name="Bidi">The direction it runs in.</param>
/// <param name="IsMark">Whether its General_Category is Mark.</param>
/// <param name="IsVirama">Whether its Canonical_Combining_Class is Virama.</param>
/// <param name="CombiningOrder">The rank of its Canonical_Combining_Class; 0 for class 0.</param>
internal readonly record struct CodePointTraits(
    IdnaStatus Status, JoiningType Joining, BidiClass Bidi, bool IsMark, bool IsVirama, int CombiningOrder);

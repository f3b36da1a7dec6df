using Meldpunt.Triage.UrlEvidence.Rows;

namespace Meldpunt.Triage.UrlEvidence.Reading;

/// <summary>What came of reading one address.</summary>
/// <param name="Evidence">What it shows.</param>
/// <param name="Row">The row of its host; <see cref="HostRow.None"/> for what has none.</param>
/// <param name="Key">What distinguishes it from other addresses.</param>
/// <param name="IsWord">Whether its host is one label other than <c>localhost</c>, a number too.</param>
internal readonly record struct PartReading(Evidence Evidence, HostRow Row, AddressKey Key, bool IsWord = false)
{
    public static PartReading Unusable => new(Evidence.Unusable, HostRow.None, AddressKey.Empty);

    public bool IsUsable => Evidence.Kind != EvidenceKind.Unusable;

    /// <summary>What something without a host shows.</summary>
    public static PartReading Of(Evidence evidence, ReadOnlySpan<char> text) => new(evidence, HostRow.None, AddressKey.Empty.With(text));
}

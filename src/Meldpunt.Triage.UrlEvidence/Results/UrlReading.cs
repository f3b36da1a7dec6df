namespace Meldpunt.Triage.UrlEvidence;

/// <summary>What a text shows, without the text. Immutable; the default is <see cref="EvidenceKind.None"/>.</summary>
public readonly record struct UrlReading
{
    private readonly UrlAddress _first;
    private readonly UrlAddress[]? _all;

    internal UrlReading(EvidenceKind kind, UrlPlace? place, int count, UrlAddress first)
    {
        (Kind, Place, Count, _first) = (kind, place, count, first);
    }

    internal UrlReading(EvidenceKind kind, UrlPlace? place, UrlAddress[] all)
        : this(kind, place, all.Length, all[0]) => _all = all;

    /// <summary>How much it shows.</summary>
    public EvidenceKind Kind { get; }

    /// <summary>The place of <see cref="EvidenceKind.Certain"/> and <see cref="EvidenceKind.Hint"/>; null for every other kind.</summary>
    public UrlPlace? Place { get; }

    /// <summary>How many addresses the text holds; the same one twice counts once.</summary>
    public int Count { get; }

    /// <summary>Where an address is in the text, in the order of the text.</summary>
    /// <param name="index">Which one, from 0; less than <see cref="Count"/>.</param>
    public UrlAddress this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return _all is null ? _first : _all[index];
        }
    }

    /// <summary>Two readings are equal when they show the same, wherever the addresses are.</summary>
    public bool Equals(UrlReading other) => Kind == other.Kind && Place == other.Place && Count == other.Count;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Place, Count);

    /// <summary>Says what it shows, and nothing of the text.</summary>
    public override string ToString() => Place is null ? $"{Kind}" : $"{Kind} {Place}";
}

/// <summary>How much the text of an address shows about a place.</summary>
public enum EvidenceKind
{
    /// <summary>No address was given: the text is blank. The default.</summary>
    None,

    /// <summary>It is on a public host or a global address: anyone could open it.</summary>
    Public,

    /// <summary>It certainly is at the place that is given: it can be nothing else.</summary>
    Certain,

    /// <summary>It may well be at the place that is given: a suggestion, never a decision.</summary>
    Hint,

    /// <summary>Its meaning is not clear, or it shows nothing: a person reads it.</summary>
    Unusable,
}

/// <summary>The places that an address can show, apart from the public internet.</summary>
public enum UrlPlace
{
    /// <summary>Private storage that somebody rents.</summary>
    Cloud,

    /// <summary>A file on somebody's device.</summary>
    Device,

    /// <summary>A message from person to person.</summary>
    DirectMessage,

    /// <summary>The dark web.</summary>
    DarkWeb,

    /// <summary>Another place that is not open to anyone.</summary>
    OtherNonPublic,
}

/// <summary>Where one address is in the text that was read.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character behind its last.</param>
public readonly record struct UrlAddress(int Start, int End);

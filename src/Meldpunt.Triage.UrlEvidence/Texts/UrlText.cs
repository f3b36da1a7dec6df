namespace Meldpunt.Triage.UrlEvidence.Texts;

/// <summary>A text, or part of one, that knows where each of its characters was in the text given.</summary>
internal readonly ref struct UrlText
{
    private readonly ReadOnlySpan<Origin> _origins;
    private readonly bool _isChanged;
    private readonly int _start;

    /// <summary>The text as it was given.</summary>
    public UrlText(ReadOnlySpan<char> given) => Characters = given;

    /// <summary>A changed text.</summary>
    public UrlText(ReadOnlySpan<char> characters, ReadOnlySpan<Origin> origins)
    {
        Characters = characters;
        _origins = origins;
        _isChanged = true;
    }

    private UrlText(ReadOnlySpan<char> characters, int start)
    {
        Characters = characters;
        _start = start;
    }

    public ReadOnlySpan<char> Characters { get; }

    public int Length => Characters.Length;

    public char this[int index] => Characters[index];

    public UrlText Slice(int start, int length) => _isChanged
        ? new(Characters.Slice(start, length), _origins.Slice(start, length))
        : new(Characters.Slice(start, length), _start + start);

    /// <summary>What a character represents.</summary>
    public Origin OriginOf(int index) => _isChanged ? _origins[index] : new(_start + index, _start + index + 1);

    /// <summary>Where a part that is not empty was.</summary>
    public UrlAddress PlaceOf(int start, int end) => new(OriginOf(start).From, OriginOf(end - 1).To);

    /// <summary>Without white space, control and format characters at both ends.</summary>
    public UrlText Trim()
    {
        (int start, int end) = Blank.Trim(Characters);
        return Slice(start, end - start);
    }
}

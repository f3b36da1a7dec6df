using System.Runtime.InteropServices;

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

    /// <summary>Where it was, if it is not empty.</summary>
    public UrlAddress Place => new(OriginOf(0).From, OriginOf(Length - 1).To);

    /// <summary>Without white space, control and format characters at both ends.</summary>
    public UrlText Trim()
    {
        (int start, int end) = Blank.Trim(Characters);
        return Slice(start, end - start);
    }
}

/// <summary>Which characters of the given text one character of a changed text represents.</summary>
internal readonly record struct Origin(int From, int To);

/// <summary>Changes a text from its start to its end. Without a change the text itself comes back, and no memory is taken.</summary>
internal ref struct TextEdit(UrlText source)
{
    private readonly UrlText _source = source;
    private List<char>? _characters;
    private List<Origin>? _origins;
    private int _done;

    /// <summary>Puts other characters in the place of those from one index up to another. The places must ascend.</summary>
    public void Replace(int from, int to, scoped ReadOnlySpan<char> by)
    {
        KeepUpTo(from);
        int start = from < _source.Length ? _source.OriginOf(from).From : _source.OriginOf(from - 1).To;
        Origin origin = new(start, to > from ? _source.OriginOf(to - 1).To : start);
        foreach (char character in by)
        {
            _characters!.Add(character);
            _origins!.Add(origin);
        }

        _done = to;
    }

    /// <summary>Leaves out the characters from one index up to another.</summary>
    public void Remove(int from, int to) => Replace(from, to, default);

    public UrlText Result()
    {
        if (_characters is null) return _source;
        KeepUpTo(_source.Length);
        return new(CollectionsMarshal.AsSpan(_characters), CollectionsMarshal.AsSpan(_origins));
    }

    private void KeepUpTo(int end)
    {
        _characters ??= new(_source.Length);
        _origins ??= new(_source.Length);
        for (int i = _done; i < end; i++)
        {
            _characters.Add(_source[i]);
            _origins.Add(_source.OriginOf(i));
        }
    }
}

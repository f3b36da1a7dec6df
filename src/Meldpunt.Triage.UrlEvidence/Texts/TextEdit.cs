using System.Runtime.InteropServices;

namespace Meldpunt.Triage.UrlEvidence.Texts;

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

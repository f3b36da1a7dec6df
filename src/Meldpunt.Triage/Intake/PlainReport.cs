using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>A report as <see cref="PlainReportReader"/> reads it: answers as numbers, and where its id is. It is used again for the next one.</summary>
internal sealed class PlainReport(Vocabulary vocabulary)
{
    private const int FewItems = 4;

    private readonly FactList _facts = vocabulary.ItemFacts;
    private readonly byte[] _report = new byte[vocabulary.ReportFacts.Count];
    private byte[] _values = new byte[FewItems * vocabulary.ItemFacts.Count];
    private char[] _address = [];
    private UrlFinding?[] _urls = new UrlFinding?[FewItems];

    /// <summary>Where in the line its id is, between its quotation marks; null when it has none.</summary>
    public Range? Id { get; set; }

    /// <summary>How many items it has.</summary>
    public int Count { get; private set; }

    /// <summary>The answers about the report.</summary>
    public Span<byte> Values => _report;

    /// <summary>The number of those answers.</summary>
    public int Number => vocabulary.ReportFacts.NumberOf(_report);

    /// <summary>What the address of an item showed; null where it has none.</summary>
    public ref UrlFinding? UrlOf(int item) => ref _urls[item];

    /// <summary>The answers about an item.</summary>
    public Span<byte> ValuesOf(int item) => _values.AsSpan(item * _facts.Count, _facts.Count);

    /// <summary>The number of those answers.</summary>
    public int NumberOf(int item) => _facts.NumberOf(ValuesOf(item));

    public void Clear()
    {
        (Id, Count) = (null, 0);
        Array.Clear(_report);
    }

    /// <summary>Adds an item without answers.</summary>
    public void AddItem()
    {
        if (Count == _urls.Length)
        {
            Array.Resize(ref _urls, Count * 2);
            Array.Resize(ref _values, Count * 2 * _facts.Count);
        }

        _urls[Count] = null;
        ValuesOf(Count++).Clear();
    }

    /// <summary>Room for an address of so many bytes.</summary>
    public Span<char> RoomForUrl(int bytes)
    {
        if (_address.Length < bytes) _address = new char[bytes];
        return _address;
    }
}

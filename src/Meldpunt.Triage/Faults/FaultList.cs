namespace Meldpunt.Triage;

/// <summary>Collects faults, so that all of them are reported at once.</summary>
internal sealed class FaultList
{
    private const int MostSuggestions = 100;

    private readonly List<Fault> _faults = [];

    public int Count => _faults.Count;

    /// <summary>False when there are so many faults that nobody needs the nearest word for more, and looking for each would take long.</summary>
    public bool MaySuggest => Count < MostSuggestions;

    public void Add(string path, string message) => _faults.Add(new() { Path = path, Message = message });

    public void Add(Fault fault) => _faults.Add(fault);

    /// <summary>Adds a fault when a word is not one of the valid ones.</summary>
    public void Expect(string path, string word, string isNot, IReadOnlyCollection<string> valid)
    {
        if (!valid.Contains(word)) Add(path, Messages.Unknown(word, isNot, valid, MaySuggest));
    }

    /// <summary>Adds a fault for each duplicate word in the list.</summary>
    public void ExpectDistinct(IEnumerable<(string Path, string Word)> words, string kind)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach ((string path, string word) in words)
        {
            if (!seen.Add(word)) Add(path, $"{Messages.Quote(word)} is also the id of another {kind}; ids must be unique");
        }
    }

    public ValueList<Fault> ToValueList() => _faults.ToValueList();

    /// <summary>The faults in the order of their document.</summary>
    public ValueList<Fault> InOrder() => _faults.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column).ToValueList();
}

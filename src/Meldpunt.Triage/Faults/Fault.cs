using System.Globalization;
using System.Text.Json;

namespace Meldpunt.Triage;

/// <summary>
/// One thing that is wrong with an input: what, and where. Never holds the content of a URL or an id. It is safe to print: what the input
/// says is cut short, and control characters and changes of direction are written as their numbers.
/// </summary>
public sealed record Fault
{
    private const int LongestPath = 4_096;
    private const int LongestMessage = 2_048;

    /// <summary>The JSON path of the place, such as <c>$.items[0].place</c>; a long name of a property in it is cut short.</summary>
    public required string Path { get; init => field = Shown(value, LongestPath); }

    /// <summary>What was found and what was expected, with the nearest valid word where there is one.</summary>
    public required string Message { get; init => field = Shown(value, LongestMessage); }

    /// <summary>The line of the place, from 1; 0 when the input has no lines, as a policy that was built in code.</summary>
    public int Line { get; init; }

    /// <summary>The column of the place in bytes, from 1; 0 when the input has no lines.</summary>
    public int Column { get; init; }

    // For the last of very many, which only counts them.
    internal int Others { get; init; }

    internal int Number => Math.Max(1, Others);

    /// <summary>The fault as one line of text.</summary>
    public override string ToString() =>
        Line > 0 ? $"({Line},{Column}) {Path}: {Message}" : $"{Path}: {Message}";

    private static string Shown(string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Messages.Line(text, longest);
    }
}

/// <summary>Collects faults, so that all of them are reported at once; of very many, the first and a count of the others.</summary>
internal sealed class FaultList
{
    /// <summary>How many faults are told one by one before others are only counted.</summary>
    public const int MostTold = 20;

    // What is kept to be put in order; a document with more wrong lines than this needs no exact order of its first.
    private const int MostKept = 1_000;

    private const int MostSuggestions = 100;

    private readonly List<Fault> _faults = [];

    /// <summary>How many faults there are, those that are only counted included.</summary>
    public int Count { get; private set; }

    /// <summary>The faults in the order of finding: all of them, or the first thousand.</summary>
    public IReadOnlyList<Fault> Kept => _faults;

    /// <summary>False when there are so many faults that nobody needs the nearest word for more, and looking for each would take long.</summary>
    public bool MaySuggest => Count < MostSuggestions;

    /// <summary>True when some faults are only counted.</summary>
    public bool IsFull => Count > _faults.Sum(fault => fault.Number);

    public void Add(string path, string message) => Add(path, () => message);

    public void Add(Fault fault)
    {
        Count += fault.Number;
        if (_faults.Count < MostKept) _faults.Add(fault);
    }

    /// <summary>Counts those that another list did not keep.</summary>
    public void AddUnkept(FaultList other) => Count += other.Count - other._faults.Sum(fault => fault.Number);

    /// <summary>Adds a fault when a word is not one of the valid ones.</summary>
    public void Expect(string path, string word, string isNot, IReadOnlyCollection<string> valid)
    {
        if (!valid.Contains(word)) Add(path, () => Messages.Unknown(word, isNot, valid, MaySuggest));
    }

    /// <summary>Adds a fault when a value is none of its type; true when it is one.</summary>
    public bool ExpectDefined<T>(string path, T value, string isNot)
        where T : struct, Enum
    {
        if (Enum.IsDefined(value)) return true;
        Add(path, $"{value:D} is not {isNot}; expected {Messages.OneOf([.. Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)])}");
        return false;
    }

    /// <summary>Adds a fault for each duplicate word in the list.</summary>
    public void ExpectDistinct(IEnumerable<(string Path, string Word)> words, string kind)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach ((string path, string word) in words)
        {
            if (!seen.Add(word)) AddDuplicate(path, word, kind);
        }
    }

    /// <summary>The same for words of which there may be many: a path is made only for a duplicate.</summary>
    public void ExpectDistinct(IEnumerable<string> words, Func<string, string> path, string kind)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string word in words)
        {
            if (!seen.Add(word)) AddDuplicate(path(word), word, kind);
        }
    }

    /// <summary>The faults in the order of finding, no more than are told.</summary>
    public ValueList<Fault> ToValueList() => Bounded(_faults, Count);

    /// <summary>The same in the order of their document.</summary>
    public ValueList<Fault> InOrder() => Bounded([.. _faults.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column)], Count);

    /// <summary>All faults where they are few, else the first <see cref="MostTold"/> and one that counts the others.</summary>
    public static ValueList<Fault> Bounded(IReadOnlyCollection<Fault> faults) => Bounded(faults, faults.Sum(fault => fault.Number));

    private void AddDuplicate(string path, string word, string kind) => Add(path, $"{Messages.Quote(word)} is also the id of another {kind}; ids must be unique");

    // Of what is only counted nobody needs the words.
    private void Add(string path, Func<string> message)
    {
        if (_faults.Count < MostKept) Add(new Fault { Path = path, Message = message() });
        else Count++;
    }

    private static ValueList<Fault> Bounded(IReadOnlyCollection<Fault> faults, int count)
    {
        if (count <= MostTold + 1) return faults.ToValueList();
        Fault[] told = [.. faults.Where(fault => fault.Others == 0).Take(MostTold)];
        int others = count - told.Length;
        return [.. told, new() { Path = "$", Message = string.Create(CultureInfo.InvariantCulture, $"and {others:N0} more faults"), Others = others }];
    }
}

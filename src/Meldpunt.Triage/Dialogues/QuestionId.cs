using System.Globalization;

namespace Meldpunt.Triage;

/// <summary>
/// The name of a question in its parts: <c>items[0].place</c> is the fact <c>place</c> of item 0, and <c>items[0]</c> item 0
/// itself.
/// </summary>
internal readonly record struct QuestionId(int? Item, string Fact)
{
    private const string Start = "items[";
    private const string End = "]";
    private const string Middle = "].";

    /// <summary>True for the name of an item itself.</summary>
    public bool IsItem => Item is not null && Fact.Length == 0;

    public static QuestionId Parse(string id)
    {
        if (!id.StartsWith(Start, StringComparison.Ordinal)) return new(null, id);
        int end = id.IndexOf(End, StringComparison.Ordinal);
        if (end < 0 || !int.TryParse(id.AsSpan(Start.Length..end), NumberStyles.None, CultureInfo.InvariantCulture, out int item)) return new(null, id);
        if (end == id.Length - 1) return new(item, "");
        return id.AsSpan(end).StartsWith(Middle, StringComparison.Ordinal) && id.Length > end + Middle.Length
            ? new(item, id[(end + Middle.Length)..])
            : new(null, id);
    }

    public static string Format(int item) => string.Create(CultureInfo.InvariantCulture, $"{Start}{item}{End}");

    public static string Format(int item, string fact) => string.Create(CultureInfo.InvariantCulture, $"{Start}{item}{Middle}{fact}");

    /// <summary>The same question about another item.</summary>
    public string OfItem(int item) => IsItem ? Format(item) : Format(item, Fact);
}

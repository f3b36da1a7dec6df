using System.Globalization;

namespace Meldpunt.Triage.Dialogues;

/// <summary>The name of a question in its parts: <c>items[0].place</c> is the fact <c>place</c> of item 0.</summary>
internal readonly record struct QuestionName(int? Item, string Fact)
{
    private const string Start = "items[";
    private const string Middle = "].";

    public static QuestionName Parse(string id)
    {
        int end = id.IndexOf(Middle, StringComparison.Ordinal);
        bool isOfItem = id.StartsWith(Start, StringComparison.Ordinal) && end > 0;
        return isOfItem && int.TryParse(id.AsSpan(Start.Length..end), NumberStyles.None, CultureInfo.InvariantCulture, out int item)
            ? new(item, id[(end + Middle.Length)..])
            : new(null, id);
    }

    public static string Of(int item, string fact) => string.Create(CultureInfo.InvariantCulture, $"{Start}{item}{Middle}{fact}");
}

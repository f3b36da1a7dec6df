using System.Globalization;
using System.Text.Json;

namespace Meldpunt.Triage;

/// <summary>What was read of a line so far, and the first thing that is wrong with it.</summary>
internal sealed class RecordDraft
{
    /// <summary>Represents in a path the number of the item that is being read.</summary>
    public const string AnItem = "$.decision.items[#]";

    /// <summary>The path of the answers about the report.</summary>
    public const string Facts = "$.facts";

    /// <summary>The path of the answers about an item.</summary>
    public const string ItemFacts = AnItem + ".facts";

    public DateTimeOffset Time { get; set; }

    public PolicyVersion? Policy { get; set; }

    /// <summary>The answers about the report; null where no vocabulary was given.</summary>
    public Answers? Answers { get; set; }

    public List<PreparedItem> Items { get; } = [];

    /// <summary>The item that is being read, from 0.</summary>
    public int Item { get; set; }

    /// <summary>Where the bytes of the decision are in the line.</summary>
    public Range Decision { get; set; }

    /// <summary>Where its last property begins, if that is the policy: what comes before it is decided by the policy.</summary>
    public int PolicyStart { get; set; }

    public Fault? Fault { get; private set; }

    public PreparedReport? Report => Fault is null && Answers is { } answers ? new()
    {
        Items = ValueLists.Own(Items.ToArray()),
        Answers = answers,
    } : null;

    /// <summary>Keeps the first fault.</summary>
    /// <returns>False, so that the reading ends.</returns>
    public bool Fail(string path, string message)
    {
        Fault ??= new() { Path = path.Replace("#", Item.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), Message = message };
        return false;
    }

    /// <summary>True when the reader is before a value of this kind.</summary>
    public bool Expect(ref readonly Utf8JsonReader json, JsonTokenType token, string path) =>
        json.TokenType == token || Fail(path, $"expected {JsonString.KindOf(token)}, not {JsonString.KindOf(json.TokenType)}");

    /// <summary>The text that follows the reader's position; null and a fault when there is none.</summary>
    public string? Text(ref readonly Utf8JsonReader json, string path)
    {
        if (!Expect(in json, JsonTokenType.String, path)) return null;
        string? text = JsonString.Decode(in json);
        if (text is null) Fail(path, "this is not Unicode text");
        return text;
    }
}

using System.Text.Json;

namespace Meldpunt.Triage.Policies;

/// <summary>A value of a JSON document, with where it stands.</summary>
internal sealed record DocumentPlace(string Path, JsonTokenType Kind, int Line, int Column)
{
    public string Text { get; init; } = "";

    public List<KeyValuePair<string, DocumentPlace>> Members { get; } = [];

    public List<DocumentPlace> Elements { get; } = [];
}

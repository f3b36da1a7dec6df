using System.Text;
using System.Text.Json;

namespace Meldpunt.Triage.Harness.Schema;

/// <summary>The folder that the judge reads: a file for each schema, and a line for each case.</summary>
internal sealed class CaseFolder : IDisposable
{
    private readonly string _folder;
    private readonly StreamWriter _cases;
    private readonly Dictionary<string, string> _schemas = new(StringComparer.Ordinal);

    public CaseFolder(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(Path.Combine(folder, "schemas"));
        _cases = new(Path.Combine(folder, "cases.jsonl"), append: false, new UTF8Encoding(false)) { NewLine = "\n" };
    }

    public int Count { get; private set; }

    /// <summary>The name of a schema, which is written when it is new.</summary>
    /// <param name="kind">What it is the schema of; begins the name.</param>
    /// <param name="schema">The schema.</param>
    public string NameOf(string kind, byte[] schema)
    {
        string text = $"{kind}:{Encoding.UTF8.GetString(schema)}";
        if (_schemas.TryGetValue(text, out string? known)) return known;
        string name = $"{kind}-{_schemas.Count + 1}";
        File.WriteAllBytes(Path.Combine(_folder, "schemas", $"{name}.json"), schema);
        return _schemas[text] = name;
    }

    public void Add(Case one)
    {
        // Half of a surrogate pair can stand in JSON as an escape, and nowhere else.
        _cases.WriteLine(JsonSerializer.Serialize(new { one.Schema, one.Accepted, one.Change, one.Only, one.Text }, JsonSerializerOptions.Web));
        Count++;
    }

    public void Dispose() => _cases.Dispose();
}

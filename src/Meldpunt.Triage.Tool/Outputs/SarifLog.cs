using System.Text.Json;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Outputs;

/// <summary>Writes SARIF 2.1.0, the form in which the pages of a pull request take annotations.</summary>
/// <param name="rules">The kinds of results that there can be.</param>
/// <param name="folder">The folder that the names of files are relative to.</param>
internal sealed class SarifLog(IReadOnlyList<SarifRule> rules, string folder)
{
    public string Write(IEnumerable<SarifResult> results) => JsonOutput.Write(json =>
    {
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteList("runs", [results], run => Write(json, run));
    });

    private static void WriteText(Utf8JsonWriter json, string name, string text) =>
        json.WriteObject(name, () => json.WriteString("text", Shown.Plain(text)));

    private void Write(Utf8JsonWriter json, IEnumerable<SarifResult> run)
    {
        json.WriteStartObject();
        json.WriteObject("tool", () => json.WriteObject("driver", () =>
        {
            json.WriteString("name", "meldpunt");
            json.WriteString("version", ToolVersion.Plain);
            json.WriteList("rules", rules, rule => Write(json, rule));
        }));
        json.WriteList("results", run, result => Write(json, result));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SarifRule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        WriteText(json, "shortDescription", rule.Short);
        WriteText(json, "help", rule.Help);
        json.WriteObject("defaultConfiguration", () => json.WriteString("level", rule.Level));
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, SarifResult result)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", result.RuleId);
        json.WriteNumber("ruleIndex", rules.Index().First(rule => rule.Item.Id == result.RuleId).Index);
        json.WriteString("level", result.Level);
        WriteText(json, "message", result.Message);
        json.WriteList("locations", [result.Place], place => Write(json, place));
        if (result.Suppressed is { } reason) json.WriteList("suppressions", [reason], justification => WriteSuppression(json, justification));
        if (!result.Witnesses.IsEmpty)
        {
            json.WriteObject("properties", () => json.WriteList("witnesses", result.Witnesses, json.WriteWitness));
        }

        json.WriteEndObject();
    }

    // It stands in the file itself, and somebody decided it.
    private static void WriteSuppression(Utf8JsonWriter json, string justification)
    {
        json.WriteStartObject();
        json.WriteString("kind", "inSource");
        json.WriteString("status", "accepted");
        json.WriteString("justification", Shown.Plain(justification));
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, SarifPlace place)
    {
        json.WriteStartObject();
        json.WriteObject("physicalLocation", () =>
        {
            json.WriteObject("artifactLocation", () => json.WriteString("uri", place.UriFrom(folder)));
            json.WriteObject("region", () =>
            {
                json.WriteNumber("startLine", place.Line);
                json.WriteNumber("startColumn", place.Column);
            });
        });
        json.WriteEndObject();
    }
}

/// <summary>A place in a file.</summary>
/// <param name="File">The file's name as it was given.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal sealed record SarifPlace(string File, int Line, int Column)
{
    public static SarifPlace From(string file, Fault located) => new(file, Math.Max(1, located.Line), Math.Max(1, located.Column));

    /// <summary>The file as a URI, relative to a folder.</summary>
    public string UriFrom(string folder)
    {
        string path = Path.GetRelativePath(folder, Path.GetFullPath(File, folder));
        if (Path.IsPathRooted(path)) return new Uri(path).AbsoluteUri;
        return string.Join('/', path.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
    }
}

/// <summary>Something that was found, and where.</summary>
/// <param name="RuleId">The id of its <see cref="SarifRule"/>.</param>
/// <param name="Level"><c>error</c>, <c>warning</c> or <c>note</c>.</param>
/// <param name="Message">What was found, in words.</param>
/// <param name="Place">Where.</param>
internal sealed record SarifResult(string RuleId, string Level, string Message, SarifPlace Place)
{
    /// <summary>The smallest reports that show it.</summary>
    public ValueList<Witness> Witnesses { get; init; }

    /// <summary>Why it does not count; null when it does.</summary>
    public string? Suppressed { get; init; }
}

/// <summary>A kind of results.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Short">What it finds.</param>
/// <param name="Help">Why it matters, and what to do.</param>
/// <param name="Level">The level of its results: <c>error</c>, <c>warning</c> or <c>note</c>.</param>
internal sealed record SarifRule(string Id, string Short, string Help, string Level);

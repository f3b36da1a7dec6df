using System.Text.Json.Nodes;
using System.Xml.Linq;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Harness.Packages;

/// <summary>What is missing or wrong in the bill of materials of a package: it names what the package needs or carries, each with its licence, and nothing that only its making needs.</summary>
internal static class BillInspection
{
    private const string Own = "Meldpunt.Triage";
    private const string Tool = "Meldpunt.Triage.Tool";
    private const string Build = "Meldpunt.Triage.Build";

    // Part of a suite that is written with them; of no other package.
    private static readonly string[] OfTests = ["xunit", "FluentAssertions", "CsCheck", "Microsoft.Testing", "Microsoft.NET.Test"];
    private static readonly string[] OfMaking = ["Microsoft.CodeAnalysis", "Microsoft.DotNet.ILCompiler", "Microsoft.NET.ILLink", "Microsoft.SourceLink"];

    /// <summary>The faults, a line each.</summary>
    /// <param name="project">The project of the package.</param>
    /// <param name="version">The version that was made.</param>
    /// <param name="bill">Its bill of materials, as CycloneDX.</param>
    public static IEnumerable<string> Faults(string project, string version, JsonNode? bill)
    {
        if (Text(bill, "bomFormat") != "CycloneDX") return ["is no bill of materials of CycloneDX"];
        JsonNode? of = bill!["metadata"]?["component"];
        JsonNode[] components = [.. (bill["components"] as JsonArray ?? []).OfType<JsonNode>()];
        string[] names = [.. components.Select(component => Text(component, "name"))];
        string[] needed = [.. Needed(project)];
        return [
            .. (Text(of, "name"), Text(of, "version")) == (project, version) ? Array.Empty<string>() : [$"is of {Text(of, "name")} {Text(of, "version")}; expected {project} {version}"],
            .. needed.Except(names).Select(name => $"does not name {name}"),
            .. project == Tool && !names.Any(IsRuntime) ? ["does not name the runtime that is in native code"] : Array.Empty<string>(),
            .. names.Where(name => OfMaking.Concat(OfTests.Except(needed)).Any(start => name.StartsWith(start, StringComparison.Ordinal))).Except(needed).Select(name => $"names {name}, which no package needs"),
            .. components.SelectMany(component => OfComponent(component, version))];
    }

    private static IEnumerable<string> OfComponent(JsonNode component, string version)
    {
        string name = Text(component, "name");
        if (name.StartsWith(Own, StringComparison.Ordinal) && Text(component, "version") != version) yield return $"names {name} {Text(component, "version")}; expected {version}";
        if (component["licenses"] is not JsonArray { Count: > 0 }) yield return $"names no licence of {name}";
        if (Text(component, "version").Length == 0) yield return $"names no version of {name}";
    }

    private static bool IsRuntime(string name) => name.StartsWith("Microsoft.NETCore.App.Runtime.NativeAOT.", StringComparison.Ordinal);

    // What the project names, and what the projects that it names do. What carries the tool carries all that it needs but SQLite.
    private static IEnumerable<string> Needed(string project)
    {
        if (project == Build)
        {
            foreach (string needed in Needed(Tool).Where(name => name != "Microsoft.Data.Sqlite")) yield return needed;
            yield break;
        }

        XElement file = XElement.Load(Clone.PathOf("src", project, $"{project}.csproj"));
        foreach (XElement package in file.Descendants("PackageReference").Where(package => (string?)package.Attribute("PrivateAssets") != "all")) yield return (string)package.Attribute("Include")!;
        foreach (string other in file.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!)))
        {
            yield return other;
            foreach (string needed in Needed(other)) yield return needed;
        }
    }

    private static string Text(JsonNode? node, string property) => (string?)node?[property] ?? "";
}

using System.Text.RegularExpressions;

namespace Meldpunt.Triage.Tests.Repository;

/// <summary>What a source file declares and names, as its text alone tells.</summary>
internal sealed partial class SourceFile
{
    /// <summary>Reads a text.</summary>
    /// <param name="path">Where it is in its project, with slashes.</param>
    /// <param name="text">The file.</param>
    public SourceFile(string path, string text)
    {
        Path = path;
        Folder = path.Contains('/', StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : "";
        string code = Converter().Replace(NoCode().Replace(text, match => match.Value.StartsWith('$') ? match.Value : ""), "");
        Namespace = NamespaceOfFile().Match(code).Groups[1].Value;
        Imports = [.. Import().Matches(code).Where(match => !match.Groups[1].Success).Select(match => match.Groups[2].Value)];
        Types = [.. Declared().Matches(code).Select(match => match.Groups[2].Value)];
        HasPublicTypes = Declared().Matches(code).Any(match => match.Groups[1].Value == "public");
        Extensions = [.. Extension().Matches(code).Select(match => match.Groups[1].Value).Distinct()];
        Calls = [.. Call().Matches(code).Select(match => match.Groups[1].Value).Distinct()];
        IEnumerable<string> imported = Import().Matches(code).Where(match => match.Groups[1].Success).Select(match => match.Groups[2].Value);
        IEnumerable<string> written = Chain().Matches(Named().Replace(Import().Replace(code, ""), "$1")).Select(match => match.Value);
        HashSet<string> own = [.. Named().Matches(code)
            .Where(match => match.Groups[2].Success && match.Groups[1].Value.Trim() != match.Groups[2].Value).Select(match => match.Groups[2].Value)];
        Words = [.. imported.Concat(written).SelectMany(Parts).Where(word => word.Before.Length > 0 || !own.Contains(word.Name)).Distinct()];
    }

    public string Path { get; }

    public string Folder { get; }

    public string Namespace { get; }

    /// <summary>The namespaces that it imports.</summary>
    public IReadOnlyList<string> Imports { get; }

    /// <summary>The extension methods that it declares.</summary>
    public IReadOnlyList<string> Extensions { get; }

    /// <summary>The methods that it calls on something.</summary>
    public IReadOnlyList<string> Calls { get; }

    /// <summary>The types that it declares, but for those within others.</summary>
    public IReadOnlyList<string> Types { get; }

    public bool HasPublicTypes { get; }

    /// <summary>The names it has, each with the part of a namespace or type that stands before it.</summary>
    public IReadOnlyList<(string Before, string Name)> Words { get; }

    /// <summary>All files of a project.</summary>
    public static IReadOnlyList<SourceFile> AllOf(string folder) =>
    [
        .. from file in Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
           let path = System.IO.Path.GetRelativePath(folder, file).Replace(System.IO.Path.DirectorySeparatorChar, '/')
           where !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal)
           orderby path
           select new SourceFile(path, File.ReadAllText(file)),
    ];

    /// <summary>Whether the file can name the types of a namespace.</summary>
    public bool Sees(string space) => Namespace == space || Namespace.StartsWith($"{space}.", StringComparison.Ordinal) || Imports.Contains(space);

    // "A.B.C" names A, B behind A, and C behind A.B.
    private static IEnumerable<(string Before, string Name)> Parts(string chain)
    {
        string[] parts = chain.Split('.');
        return parts.Select((part, place) => (string.Join('.', parts[..place]), part));
    }

    // Comments, strings and characters; an interpolated string has code in it.
    [GeneratedRegex("(?s)//[^\\n]*|/\\*.*?\\*/|\\$*\"{3}.*?\"{3,}|\\$@?\"(?:\\\\.|[^\"\\\\])*\"|@\"(?:\"\"|[^\"])*\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\[^'\\n]*.|[^'\\\\\\n])'")]
    private static partial Regex NoCode();

    // A serializer looks for a type's converter in an attribute, though the converters come last (docs/decisions/order-of-folders.md).
    [GeneratedRegex(@"\[JsonConverter\(typeof\([^)]*\)\)\]")]
    private static partial Regex Converter();

    [GeneratedRegex(@"(?m)^namespace ([\w.]+);")]
    private static partial Regex NamespaceOfFile();

    [GeneratedRegex(@"(?m)^(?:global )?using (static |\w+ = )?([\w.]+);\r?$")]
    private static partial Regex Import();

    [GeneratedRegex(@"(?m)^(public|internal|file) (?:(?:static|sealed|abstract|partial|readonly|ref|unsafe) )*(?:class|struct|interface|enum|record struct|record class|record|delegate [\w<>?,\[\]. ]+) (\w+)")]
    private static partial Regex Declared();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*(?:\.[A-Z]\w*)*")]
    private static partial Regex Chain();

    // What a member, a parameter or a variable is called, behind its type; what is set in an initializer; an answer of an enum.
    [GeneratedRegex(@"((?:[A-Z]\w*|[>?\]]|\b(?:int|long|ulong|byte|string|bool|double|char|object|void)) )([A-Z]\w*)\b(?!\.)|(?<![\w.])([A-Z]\w*)(?= = | \?\?= |,\r?\n)")]
    private static partial Regex Named();

    [GeneratedRegex(@"static [\w<>?,\[\]. ]+ (\w+)(?:<[\w, ]+>)?\(this ")]
    private static partial Regex Extension();

    [GeneratedRegex(@"\.([A-Z]\w*)(?:<[\w<>?,\[\]. ]+>)?\(")]
    private static partial Regex Call();
}

using Meldpunt.Triage.Exports.CSharp;

namespace Meldpunt.Triage.Exports;

/// <summary>Names of the code that <see cref="CSharpExport"/> writes.</summary>
public sealed record CSharpOptions
{
    /// <summary>The namespace of the class, such as <c>Shop.Triage</c>.</summary>
    public string Namespace { get; init; } = "Policies";

    /// <summary>The class that holds everything; null for the policy's id, <c>second-hotline</c> as <c>SecondHotline</c>.</summary>
    public string? ClassName { get; init; }

    /// <summary>True where only the project itself sees the class.</summary>
    public bool IsInternal { get; init; }

    internal void Expect()
    {
        ArgumentNullException.ThrowIfNull(Namespace);
        if (!Namespace.Split('.').All(CSharpNames.IsIdentifier)) throw Wrong(Namespace, "a namespace", nameof(Namespace));
        if (ClassName is null) return;
        if (!CSharpNames.IsIdentifier(ClassName)) throw Wrong(ClassName, "a class", nameof(ClassName));
        if (TypedNames.IsTaken(ClassName)) throw new ArgumentException($"A class called '{ClassName}' has a member of that name; choose another", nameof(ClassName));
    }

    private static ArgumentException Wrong(string name, string what, string property) =>
        new($"{(name.Length > 128 || name.Any(char.IsControl) ? Messages.Quote(name) : $"'{name}'")} is not the name of {what}: expected letters, digits and underscores, beginning with a letter, and no word of C#", property);
}

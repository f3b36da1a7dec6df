using Meldpunt.Triage.Exports.CSharp;

namespace Meldpunt.Triage.Exports;

/// <summary>Names of the code that <see cref="NRulesExport"/> writes: letters and digits, beginning with a capital.</summary>
public sealed record NRulesOptions
{
    /// <summary>The namespace of the classes.</summary>
    public string Namespace { get; init; } = "Rules";

    /// <summary>The class of the facts.</summary>
    public string FactType { get; init; } = "Item";

    /// <summary>
    /// The namespace of a class of facts that is at hand, with a property for each fact and an enum of the same name; null where the class and the enums
    /// are to be written too.
    /// </summary>
    public string? FactNamespace { get; init; }

    internal void Expect()
    {
        Expect(Namespace, isQualified: true, "a namespace", nameof(Namespace));
        Expect(FactType, isQualified: false, "a class", nameof(FactType));
        if (FactNamespace is not null) Expect(FactNamespace, isQualified: true, "a namespace", nameof(FactNamespace));
    }

    private static void Expect(string name, bool isQualified, string what, string property)
    {
        if (!CSharpNames.IsName(name, isQualified)) throw new ArgumentException($"{Messages.Quote(name)} is not the name of {what}: expected letters and digits, beginning with a capital", property);
    }
}

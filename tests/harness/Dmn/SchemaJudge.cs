using System.Xml;
using System.Xml.Schema;

namespace Meldpunt.Triage.Harness.Dmn;

/// <summary>Judges a model by the XML Schemas of DMN 1.3.</summary>
internal static class SchemaJudge
{
    public static bool IsValid(string schemas, string file)
    {
        XmlSchemaSet set = new() { XmlResolver = new XmlUrlResolver() };
        using (XmlReader schema = XmlReader.Create(Path.Combine(schemas, "DMN13.xsd"))) set.Add(null, schema);
        XmlReaderSettings settings = new() { ValidationType = ValidationType.Schema, Schemas = set };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        List<string> faults = [];
        settings.ValidationEventHandler += (_, fault) => faults.Add(fault.Message);
        using (XmlReader model = XmlReader.Create(file, settings)) while (model.Read()) { }
        Console.WriteLine($"{(faults.Count == 0 ? "valid" : "NOT VALID")}: {Path.GetFileName(file)}");
        foreach (string fault in faults) Console.WriteLine($"  {fault}");
        return faults.Count == 0;
    }
}

using System.Xml.Linq;

namespace Meldpunt.Triage.Exports.Dmn;

/// <summary>A decision and its table as XML.</summary>
internal static class DecisionXml
{
    /// <param name="decision">The decision.</param>
    /// <param name="graphs">The graphs in which what it needs is found.</param>
    public static XElement Write(GraphDecision decision, IReadOnlyCollection<Graph> graphs)
    {
        HashSet<string> inputs = [.. graphs.SelectMany(graph => graph.Inputs).Select(input => input.Name)];
        return new(
            DmnXml.Model + "decision",
            new XAttribute("id", $"decision_{decision.Name}"),
            new XAttribute("name", decision.Name),
            new XElement(DmnXml.Model + "question", decision.Question),
            decision.Answers.IsEmpty ? null : new XElement(DmnXml.Model + "allowedAnswers", Feel.OneOf(decision.Answers)),
            DmnXml.Variable(decision.Name, decision.Type),
            decision.Requires.Select(name => Requirement(name, decision.Name, inputs.Contains(name))),
            Table(decision));
    }

    private static XElement Requirement(string from, string to, bool isInput) => new(
        DmnXml.Model + "informationRequirement",
        new XAttribute("id", DmnXml.RequirementId(from, to)),
        new XElement(DmnXml.Model + (isInput ? "requiredInput" : "requiredDecision"), new XAttribute("href", isInput ? $"#input_{from}" : $"#decision_{from}")));

    private static XElement Table(GraphDecision decision) => new(
        DmnXml.Model + "decisionTable",
        new XAttribute("id", $"table_{decision.Name}"),
        new XAttribute("hitPolicy", Word(decision.Table.HitPolicy)),
        new XAttribute("outputLabel", decision.Name),
        DmnXml.Description(decision.Table.Why),
        decision.Table.Columns.Select((column, place) => Input(column, $"{decision.Name}_{place + 1}")),
        Output(decision),
        new XElement(DmnXml.Model + "annotation", new XAttribute("name", "Source")),
        decision.Table.Rows.Select((row, place) => Rule(row, $"{decision.Name}_{place + 1}")));

    private static XElement Input(TableColumn column, string id) => new(
        DmnXml.Model + "input",
        new XAttribute("id", $"column_{id}"),
        new XAttribute("label", column.Label),
        DmnXml.Text("inputExpression", $"expression_{id}", column.Expression, column.Type),
        DmnXml.Text("inputValues", $"values_{id}", column.Values));

    // DMN gives the only output of a table no name and no type: it has those of the decision's variable.
    private static XElement Output(GraphDecision decision) => new(
        DmnXml.Model + "output",
        new XAttribute("id", $"output_{decision.Name}"),
        new XAttribute("label", decision.Name),
        DmnXml.Values("outputValues", decision.Answers));

    private static XElement Rule(TableRow row, string id) => new(
        DmnXml.Model + "rule",
        new XAttribute("id", $"row_{id}"),
        DmnXml.Description(row.Origin.Description),
        row.Cells.Select((cell, place) => DmnXml.Text("inputEntry", $"cell_{id}_{place + 1}", cell)),
        DmnXml.Text("outputEntry", $"result_{id}", row.Output),
        DmnXml.Text("annotationEntry", row.Origin.Source));

    private static string Word(HitPolicy hitPolicy) => hitPolicy switch
    {
        HitPolicy.Unique => "UNIQUE",
        HitPolicy.Any => "ANY",
        HitPolicy.First => "FIRST",
        HitPolicy.RuleOrder => "RULE ORDER",
        _ => throw new ArgumentOutOfRangeException(nameof(hitPolicy)),
    };
}

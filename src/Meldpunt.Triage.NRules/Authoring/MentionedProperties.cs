using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;

namespace Meldpunt.Triage.NRules;

/// <summary>
/// Which properties of a fact a condition mentions, and what else it looks at. Nothing more of an expression is parsed: what a condition says is
/// asked of it.
/// </summary>
internal sealed class MentionedProperties : ExpressionVisitor
{
    private static readonly Type[] Changing = [typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(Guid), typeof(Random), typeof(Environment), typeof(TimeProvider), typeof(System.Diagnostics.Stopwatch)];

    private static readonly Type[] Pure = [typeof(Enumerable), typeof(MemoryExtensions), typeof(Math), typeof(Nullable), typeof(Enum), typeof(Array), typeof(object), typeof(string), typeof(decimal)];

    private readonly ParameterExpression _fact;
    private readonly string _type;
    private readonly Dictionary<string, NumberCuts> _cuts;

    private MentionedProperties(ParameterExpression fact, Dictionary<string, NumberCuts> cuts) => (_fact, _type, _cuts) = (fact, fact.Type.Name, cuts);

    public List<PropertyInfo> Properties { get; } = [];

    /// <summary>What it looks at that cannot be read.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Code that is asked and not seen.</summary>
    public List<string> OwnCode { get; } = [];

    /// <param name="condition">The condition.</param>
    /// <param name="cuts">Receives where it cuts numbers, by the property.</param>
    public static MentionedProperties Find(LambdaExpression condition, Dictionary<string, NumberCuts> cuts)
    {
        MentionedProperties found = new(condition.Parameters[0], cuts);
        found.Visit(condition.Body);
        return found;
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression == _fact)
        {
            if (node.Member is not PropertyInfo property) Faults.Add($"looks at the field {_type}.{node.Member.Name}; make it a property");
            else
            {
                Mention(property);
                if (NumberCuts.IsNumber(property.PropertyType)) Faults.Add(Uncompared(property));
            }

            return node;
        }

        // Whether a number is there at all.
        if (node is { Member.Name: "HasValue", Expression: MemberExpression inner } && NumberOf(inner) is { } known)
        {
            Mention(known);
            return node;
        }

        if (node.Expression is null && IsChanging(node.Member)) Faults.Add($"looks at {node.Member.DeclaringType!.Name}.{node.Member.Name}, which is another one each time");
        else if (node.Expression is null && !IsPure(node.Member) && node.Member is not FieldInfo { IsInitOnly: true }) OwnCode.Add($"{node.Member.DeclaringType!.Name}.{node.Member.Name}");
        return base.VisitMember(node);
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        if (node == _fact) Faults.Add($"hands the whole {_type} to other code; hand it the properties that it looks at");
        return node;
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (IsChanging(node.Method)) Faults.Add($"looks at {node.Method.DeclaringType!.Name}.{node.Method.Name}, which is another one each time");
        else if (!IsPure(node.Method)) OwnCode.Add($"{node.Method.DeclaringType?.Name}.{node.Method.Name}");
        foreach (Expression argument in node.Arguments.Append(node.Object!).Where(one => one is not null))
        {
            if (NumberOf(argument) is { } number) Faults.Add($"hands {_type}.{number.Name} to {node.Method.Name}; compare it with fixed numbers");
            else Visit(argument);
        }

        return node;
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (IsComparison(node.NodeType) && NumberOf(node.Left) is { } left && IsFixed(node.Right)) Compare(left, node.NodeType, node.Right);
        else if (IsComparison(node.NodeType) && NumberOf(node.Right) is { } right && IsFixed(node.Left)) Compare(right, Turned(node.NodeType), node.Left);
        else base.VisitBinary(node);
        return node;
    }

    private static bool IsComparison(ExpressionType type) =>
        type is ExpressionType.LessThan or ExpressionType.LessThanOrEqual or ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual or ExpressionType.Equal or ExpressionType.NotEqual;

    private static ExpressionType Turned(ExpressionType comparison) => comparison switch
    {
        ExpressionType.LessThan => ExpressionType.GreaterThan,
        ExpressionType.LessThanOrEqual => ExpressionType.GreaterThanOrEqual,
        ExpressionType.GreaterThan => ExpressionType.LessThan,
        ExpressionType.GreaterThanOrEqual => ExpressionType.LessThanOrEqual,
        _ => comparison, // Equality is the same from both sides.
    };

    private string Uncompared(PropertyInfo property) => $"looks at {_type}.{property.Name} other than by comparing it with a fixed number";

    private void Compare(PropertyInfo property, ExpressionType comparison, Expression with)
    {
        Mention(property);
        Visit(with);
        NumberCuts cuts = _cuts.TryGetValue(property.Name, out NumberCuts? known) ? known : _cuts[property.Name] = new();
        object? value;
        try
        {
            value = Expression.Lambda<Func<object?>>(Expression.Convert(with, typeof(object))).Compile()();
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            Faults.Add($"compares {_type}.{property.Name} with what throws {thrown.GetType().Name}");
            return;
        }

        if (value is null) return;
        if (NumberCuts.Exactly(value) is not { } number)
        {
            Faults.Add($"compares {_type}.{property.Name} with {Convert.ToString(value, CultureInfo.InvariantCulture)}, which is no number that a decimal says exactly; write a decimal");
            return;
        }

        if (comparison is ExpressionType.LessThan or ExpressionType.GreaterThanOrEqual or ExpressionType.Equal or ExpressionType.NotEqual) cuts.Before(number);
        if (comparison is ExpressionType.GreaterThan or ExpressionType.LessThanOrEqual or ExpressionType.Equal or ExpressionType.NotEqual) cuts.Behind(number);
    }

    private void Mention(PropertyInfo property)
    {
        if (Properties.TrueForAll(known => known.Name != property.Name)) Properties.Add(property);
    }

    // As it is, or converted to a type that has each of its values: another conversion would round.
    private PropertyInfo? NumberOf(Expression expression)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } converted)
        {
            if (!NumberCuts.HoldsEvery(converted.Operand.Type, converted.Type)) return null;
            expression = converted.Operand;
        }

        if (expression is MemberExpression { Member.Name: "Value", Expression: MemberExpression inner } && Nullable.GetUnderlyingType(inner.Type) is not null) expression = inner;
        return expression is MemberExpression { Member: PropertyInfo property } member && member.Expression == _fact && NumberCuts.IsNumber(property.PropertyType) ? property : null;
    }

    private bool IsFixed(Expression expression)
    {
        MentionedProperties inside = new(_fact, []);
        inside.Visit(expression);
        return inside.Properties.Count == 0 && inside.Faults.Count == 0;
    }

    // Of the framework, what depends on nothing but what it is handed; a file, the environment or the culture is asked and not seen.
    private static bool IsPure(MemberInfo member) => member.DeclaringType is { } type
        && (Pure.Contains(type) || type.IsPrimitive || (type.IsGenericType && type.Namespace is { } room && (room == "System" || room.StartsWith("System.Collections", StringComparison.Ordinal))));

    private static bool IsChanging(MemberInfo member) =>
        member.DeclaringType is { } type && Changing.Contains(type) && member.Name is "Now" or "UtcNow" or "Today" or "NewGuid" or "CreateVersion7" or "Shared" or "Next" or "NextDouble" or "TickCount" or "TickCount64" or "GetTimestamp" or "GetUtcNow" or "GetLocalNow";
}

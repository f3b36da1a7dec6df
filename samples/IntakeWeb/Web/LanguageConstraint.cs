namespace IntakeWeb.Web;

/// <summary>Lets only the languages of the policy stand in an address.</summary>
internal sealed class LanguageConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        httpContext is not null && values[routeKey] is string language && Languages.All(httpContext).Contains(language);
}

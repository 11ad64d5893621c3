using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http.Graph.Reading;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Customers;
using PartnerRelations.Http.PartnerCenter.Reading;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;
using Refit;

namespace PartnerRelations.Http.Tests.Conventions;

/// <summary>What holds for every client, of Partner Center and of Graph, and every one of its calls.</summary>
public sealed class ClientConventionTests
{
    private static readonly Type[] Clients = [.. typeof(ICustomersClient).Assembly.GetExportedTypes().Where(type => type.IsInterface && Calls(type).Any())];

    public static TheoryData<string> Names => [.. Clients.Select(client => client.FullName!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_client_is_registered(string name)
    {
        var services = new ServiceCollection();
        services.AddSingleton<Http.PartnerCenter.Tokens.ITokenSource>(new StubTokens(TimeProvider.System));
        services.AddPartnerCenter(options =>
        {
            options.ApplicationName = "Probe";
            Connect(options);
        });
        services.AddGraph(Connect);
        using var provider = services.BuildServiceProvider();

        provider.GetRequiredService(Client(name)).Should().BeAssignableTo(Client(name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_call_stands_in_the_catalogue(string name)
    {
        foreach (var call in Calls(Client(name)))
        {
            var route = Route(call);
            PartnerCenterOperations.Find(route.Method, route.Path).Should().NotBeNull($"{call.Name} sends {route.Method} {route.Path}");
        }
    }

    [Fact]
    public void Every_entry_of_the_catalogue_is_called_by_a_client()
    {
        var called = Clients.SelectMany(Calls).Select(Route).Select(route => $"{route.Method} {route.Path}").Distinct();

        called.Should().BeEquivalentTo(PartnerCenterOperations.All.Select(operation => $"{operation.Method} {operation.Path}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_body_has_generated_metadata(string name)
    {
        foreach (var call in Calls(Client(name)))
        {
            var bodies = call.GetParameters().Where(parameter => parameter.IsDefined(typeof(BodyAttribute))).Select(parameter => parameter.ParameterType);
            foreach (var body in bodies.Concat(call.ReturnType.GetGenericArguments())) JsonOf(Client(name)).GetTypeInfo(body).Should().NotBeNull($"{call.Name} needs {body.Name}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_method_can_be_cancelled_by_its_last_parameter(string name)
    {
        foreach (var method in Client(name).GetMethods())
        {
            method.Name.Should().EndWith("Async");
            var last = method.GetParameters()[^1];
            (last.Name, last.ParameterType, last.HasDefaultValue).Should().Be(("cancellationToken", typeof(CancellationToken), true), method.Name);
        }
    }

    [Fact]
    public void No_type_of_Refit_stands_in_a_public_signature()
    {
        var types = typeof(ICustomersClient).Assembly.GetExportedTypes();
        var named = types
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .SelectMany(member => member switch
            {
                MethodBase method => method.GetParameters().Select(parameter => parameter.ParameterType).Append((method as MethodInfo)?.ReturnType ?? typeof(void)),
                PropertyInfo property => [property.PropertyType],
                FieldInfo field => [field.FieldType],
                _ => [],
            })
            .Concat(types.SelectMany(type => type.GetInterfaces().Append(type.BaseType ?? typeof(object))))
            .SelectMany(Parts);

        named.Where(type => type.Assembly == typeof(GetAttribute).Assembly).Should().BeEmpty();
    }

    private static void Connect(ConnectionOptions options) => (options.Programs, options.TokenKind) = (PartnerPrograms.IndirectProvider, TokenKinds.AppAndUser);

    private static JsonSerializerOptions JsonOf(Type client) =>
        client.Namespace!.StartsWith("PartnerRelations.Http.Graph", StringComparison.Ordinal) ? GraphJsonContext.Default.Options : PartnerCenterJson.Options;

    private static IEnumerable<MethodInfo> Calls(Type client) => client.GetMethods().Where(method => method.IsDefined(typeof(HttpMethodAttribute)));

    private static Type Client(string name) => Clients.Single(client => client.FullName == name);

    private static (HttpMethod Method, string Path) Route(MethodInfo call)
    {
        var attribute = call.GetCustomAttribute<HttpMethodAttribute>()!;
        return (attribute.Method, attribute.Path);
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.GetGenericArguments().SelectMany(Parts).Append(type);
}

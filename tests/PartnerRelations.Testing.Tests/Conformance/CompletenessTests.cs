using System.Collections.Concurrent;
using System.Reflection;
using PartnerRelations.Testing.Conformance;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Testing.Tests.Conformance;

/// <summary>No promise is left out: the cases call every member of every store, and cancel every one.</summary>
public sealed class CompletenessTests
{
    private static readonly PropertyInfo[] Stores = [.. typeof(ConformanceStores).GetProperties().Where(property => property.PropertyType.IsInterface)];

    private static readonly Lazy<Task<ConcurrentDictionary<string, bool>>> Calls = new(CallsAsync);

    public static TheoryData<string> Members => [.. Stores.SelectMany(store => MethodsOf(store.PropertyType)).Select(Described).Distinct()];

    [Theory, MemberData(nameof(Members))]
    public async Task Some_case_calls_the_member(string member) => (await Calls.Value).Should().ContainKey(member);

    [Theory, MemberData(nameof(Members))]
    public async Task Some_case_cancels_the_member(string member) => (await Calls.Value).Should().Contain(member, true);

    /// <summary>Each member that was called by some case, and whether one called it with a cancelled token.</summary>
    private static async Task<ConcurrentDictionary<string, bool>> CallsAsync()
    {
        ConcurrentDictionary<string, bool> calls = new(StringComparer.Ordinal);
        var storage = new InMemoryPartnerStorage();
        var suite = new StoreConformance(_ => Task.FromResult(Watched(InMemoryConformanceTests.StoresOver(storage), calls)));
        foreach (var one in suite.Cases) await one.RunAsync();
        return calls;
    }

    private static ConformanceStores Watched(ConformanceStores stores, ConcurrentDictionary<string, bool> calls)
    {
        foreach (var store in Stores) store.SetValue(stores, Watcher.Around(store.PropertyType, store.GetValue(stores)!, calls));
        return stores;
    }

    private static IEnumerable<MethodInfo> MethodsOf(Type store) => store.GetMethods().Concat(store.GetInterfaces().SelectMany(inherited => inherited.GetMethods()));

    private static string Described(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    /// <summary>Notes each call and passes it on. Public and not sealed, because a class is derived from it.</summary>
    public class Watcher : DispatchProxy
    {
        private object _inner = null!;
        private ConcurrentDictionary<string, bool> _calls = null!;

        public static object Around(Type store, object inner, ConcurrentDictionary<string, bool> calls)
        {
            var proxy = Create(store, typeof(Watcher));
            ((Watcher)proxy)._inner = inner;
            ((Watcher)proxy)._calls = calls;
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            var cancelled = args!.OfType<CancellationToken>().Any(token => token.IsCancellationRequested);
            _calls.AddOrUpdate(Described(targetMethod!), cancelled, (_, before) => before || cancelled);
            return targetMethod!.Invoke(_inner, BindingFlags.DoNotWrapExceptions, null, args, null);
        }
    }
}

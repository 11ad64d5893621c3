using PartnerRelations.Customers;

namespace PartnerRelations.Walkthrough.Reading;

/// <summary>What one part of the file says of another: names that stand for somebody must be those of somebody, and of one only.</summary>
internal static class ReferenceCheck
{
    public static void Check(Application application, FileNode root, List<FileProblem> problems)
    {
        void Note(string message, params object[] way) => problems.Add(new FileProblem(root.At(way).Place, message));

        foreach (var (list, count) in new[] { ("users", application.Users.Count), ("providers", application.Providers.Count), ("customers", application.Customers.Count) })
        {
            if (count == 0) Note("the list is empty; the story needs at least one.", list);
        }

        foreach (var (list, names) in new[]
        {
            ("users", application.Users.Select(user => user.Name)),
            ("providers", application.Providers.Select(provider => provider.Name)),
            ("customers", application.Customers.Select(customer => customer.Name)),
        })
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (index, name) in names.Index())
            {
                if (string.IsNullOrWhiteSpace(name)) Note("the name is empty.", list, index, "name");
                else if (!seen.Add(name)) Note("this name stands for somebody else already; names tell them apart.", list, index, "name");
            }
        }

        foreach (var (index, customer) in application.Customers.Index())
        {
            if (customer.Provider is null)
            {
                if (customer.Goal == CustomerGoal.ManageAndOrder) Note("the goal manageAndOrder needs the member \"provider\": the provider orders.", "customers", index);
            }
            else if (application.Providers.All(provider => provider.Name != customer.Provider))
            {
                Note("no provider of this file has this name.", "customers", index, "provider");
            }
        }
    }
}

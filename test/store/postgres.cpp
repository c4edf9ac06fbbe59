// SPDX-License-Identifier: EUPL-1.2
#include "store/postgres.hpp"

#include <libpq-fe.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <thread>

namespace wijk {
namespace {

std::string const kPrograms = "/usr/lib/postgresql/15/bin/";

bool is_installed() { return ::access((kPrograms + "initdb").c_str(), X_OK) == 0; }

/// What makes a command run as `postgres`, which refuses to be run by root.
std::vector<std::string> as_postgres() {
  if (::geteuid() != 0) {
    return {"setpriv"};
  }
  return {"setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"};
}

pid_t start_program(std::vector<std::string> words) {
  std::vector<char*> arguments;
  for (auto& word : words) {
    arguments.push_back(word.data());
  }
  arguments.push_back(nullptr);
  (void)std::fflush(nullptr);  // or the child says it again
  auto const child = ::fork();
  if (child == 0) {
    // Whoever reads our output must not wait for the server.
    if (::freopen("/dev/null", "r", stdin) && ::freopen("/dev/null", "w", stdout) &&
        ::freopen("/dev/null", "w", stderr)) {
      ::execvp(arguments[0], arguments.data());
    }
    ::_exit(127);
  }
  return child;
}

void run_program(std::vector<std::string> const& words) {
  int status = 0;
  ::waitpid(start_program(words), &status, 0);
  if (status != 0) {
    throw std::runtime_error{"cannot run " + words.back()};
  }
}

}  // namespace

Postgres* Postgres::of_this_program() {
  static auto const server =
      is_installed() ? std::make_unique<Postgres>() : std::unique_ptr<Postgres>{};
  return server.get();
}

Postgres::Postgres() {
  if (::geteuid() == 0) {
    run_program({"chown", "postgres", x_folder.path.string()});
  }
  auto words = as_postgres();
  words.push_back(kPrograms + "initdb");
  for (auto const* const word :
       {"--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-sync", "-D"}) {
    words.emplace_back(word);
  }
  words.push_back((x_folder.path / "data").string());
  run_program(words);
  start();
}

Postgres::~Postgres() { stop(); }

void Postgres::start() {
  auto words = as_postgres();
  words.emplace_back("--pdeathsig=INT");
  for (auto const& word :
       {kPrograms + "postgres", std::string{"-D"}, (x_folder.path / "data").string(),
        std::string{"-k"}, x_folder.path.string(), std::string{"-c"}, std::string{"fsync=off"},
        std::string{"-c"}, std::string{"listen_addresses="}}) {
    words.push_back(word);
  }
  x_server = start_program(words);
  for (int left = 300; !answers(); --left) {
    if (left == 0) {
      throw std::runtime_error{"PostgreSQL does not start"};
    }
    std::this_thread::sleep_for(std::chrono::milliseconds{50});
  }
}

void Postgres::stop() {
  ::kill(x_server, SIGQUIT);
  ::waitpid(x_server, nullptr, 0);
}

bool Postgres::answers() const { return PQping(connect("postgres").c_str()) == PQPING_OK; }

std::string Postgres::connect(std::string const& database) const {
  return "host='" + x_folder.path.string() + "' user=postgres dbname=" + database;
}

std::string Postgres::new_database() {
  auto const name = "test_" + std::to_string(++x_databases);
  run("CREATE DATABASE " + name);
  return "postgresql://postgres@/" + name + "?host=" + x_folder.path.string();
}

void Postgres::run(std::string const& statement, std::string const& database) const {
  std::unique_ptr<PGconn, decltype(&PQfinish)> const connection{
      PQconnectdb(connect(database).c_str()), &PQfinish};
  std::unique_ptr<PGresult, decltype(&PQclear)> const result{
      PQexec(connection.get(), statement.c_str()), &PQclear};
  auto const status = PQresultStatus(result.get());
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
    throw std::runtime_error{PQerrorMessage(connection.get())};
  }
}

}  // namespace wijk
